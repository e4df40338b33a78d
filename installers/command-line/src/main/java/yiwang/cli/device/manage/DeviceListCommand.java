package yiwang.cli.device.manage;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import yiwang.cli.device.FaultSentence;
import yiwang.cli.output.Output;
import yiwang.device.api.DeviceAddress;
import yiwang.device.runtime.FinderShelf;
import yiwang.device.spi.DeviceCandidate;
import yiwang.device.spi.FindOutcome;
import yiwang.device.spi.FinderHints;

@Command(name = "list", description = "lists the devices that can be found on this machine; opens and disturbs none")
final class DeviceListCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--look", paramLabel = "ADDRESS", converter = AddressText.class, description = "a place that cannot be found by looking around, such as serial:PATH; may be repeated")
    private List<DeviceAddress> places = List.of();

    @Option(names = "--source", paramLabel = "WORD", description = "only what this finder sees, such as serial")
    private String source;

    @Override
    public Integer call() {
        Output output = Output.of(spec);
        Map<String, FindOutcome> found = FinderShelf.installed().bySource(new FinderHints(places));
        found.forEach((where, outcome) -> {
            if (source != null && !source.equals(where)) {
                return;
            }
            outcome.candidates().forEach(candidate -> output.answer(answer(where, candidate), where + "  " + candidate.address() + "  " + candidate.title()));
            if (outcome instanceof FindOutcome.LookedInVain(var why, var seen)) {
                spec.commandLine().getErr().println(where + ": " + FaultSentence.of(why));
            }
        });
        return 0;
    }

    private static Map<String, Object> answer(String where, DeviceCandidate candidate) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("source", where);
        answer.put("address", candidate.address().toString());
        answer.put("identity", candidate.identity().toString());
        answer.put("kinds", candidate.kinds().stream().map(kind -> kind.name().toLowerCase(Locale.ROOT)).toList());
        answer.put("title", candidate.title());
        answer.put("hindrance", candidate.hindrance().map(FaultSentence::of).orElse(null));
        return answer;
    }
}
