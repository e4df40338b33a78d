package yiwang.cli.cases;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import yiwang.cli.output.ExitCode;
import yiwang.cli.output.Output;
import yiwang.cli.station.StationFolder;
import yiwang.sync.station.Conflict;
import yiwang.sync.station.Station;

@Command(name = "conflicts", description = "cases that this station and the centre both changed: decide with case resolve; one object a case")
final class CaseConflictsCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private StationFolder folder;

    @Override
    public Integer call() {
        try (Station station = folder.open()) {
            station.conflicts().forEach(conflict -> Output.of(spec).answer(answer(conflict), sentence(conflict)));
        }
        return ExitCode.DONE.number();
    }

    private static Map<String, Object> answer(Conflict conflict) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("conflict_id", conflict.id());
        map.put("case_id", conflict.mine().file().caseId().toString());
        map.put("receipt_no", conflict.mine().file().receiptNo());
        map.put("item", conflict.mine().file().itemName());
        map.put("since", conflict.since().toString());
        map.put("mine", Map.of("version", conflict.mine().file().version(), "state", conflict.mine().file().state().name()));
        map.put("theirs", Map.of("version", conflict.theirVersion(), "state", conflict.theirState(), "note", conflict.theirNote()));
        map.put("choices", choices(conflict));
        return map;
    }

    private static List<String> choices(Conflict conflict) {
        return conflict.choices().stream().sorted().map(choice -> choice.word()).toList();
    }

    private static String sentence(Conflict conflict) {
        return conflict.mine().file().receiptNo() + "  " + conflict.mine().file().itemName() + "  本机：" + conflict.mine().file().state().word()
                + "  中心：" + conflict.theirState() + (conflict.theirNote().isEmpty() ? "" : "（" + conflict.theirNote() + "）")
                + "  可选 " + String.join("、", choices(conflict)) + "  " + conflict.mine().file().caseId();
    }
}
