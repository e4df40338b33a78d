package yiwang.cli.cases;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import yiwang.cli.output.ExitCode;
import yiwang.cli.output.Output;
import yiwang.cli.output.Stop;
import yiwang.cli.station.StationFolder;
import yiwang.sync.station.CaseView;
import yiwang.sync.station.Station;

@Command(name = "show", description = "one case, whole")
final class CaseShowCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private StationFolder folder;

    @Parameters(paramLabel = "CASE_ID")
    private UUID caseId;

    @Override
    public Integer call() throws JsonProcessingException {
        try (Station station = folder.open()) {
            CaseView view = station.find(caseId).orElseThrow(() -> unknown());
            Output.of(spec).answer(CaseAnswer.whole(view), CaseAnswer.sentence(view));
        }
        return ExitCode.DONE.number();
    }

    static Stop unknown() {
        return new Stop(ExitCode.REFUSED, "case_unknown", "这台机器上没有这个办件。请用 case list 查一下。");
    }
}
