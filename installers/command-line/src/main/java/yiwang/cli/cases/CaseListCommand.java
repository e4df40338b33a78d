package yiwang.cli.cases;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import yiwang.cli.output.ExitCode;
import yiwang.cli.output.Output;
import yiwang.cli.station.StationFolder;
import yiwang.sync.station.CaseView;
import yiwang.sync.station.Station;

@Command(name = "list", description = "cases of this station, newest first, with their three truths")
final class CaseListCommand implements Callable<Integer> {

    private static final int PAGE = 500;

    @Spec
    private CommandSpec spec;

    @Mixin
    private StationFolder folder;

    @Option(names = "--search", defaultValue = "", paramLabel = "TEXT", description = "part of a name, a whole identity or phone number, or a receipt number")
    private String search;

    @Override
    public Integer call() {
        Output output = Output.of(spec);
        try (Station station = folder.open()) {
            List<CaseView> page;
            int offset = 0;
            do {
                page = station.cases(search, PAGE, offset);
                page.forEach(view -> output.answer(CaseAnswer.summary(view), CaseAnswer.sentence(view)));
                offset += page.size();
            } while (page.size() == PAGE);
        }
        return ExitCode.DONE.number();
    }
}
