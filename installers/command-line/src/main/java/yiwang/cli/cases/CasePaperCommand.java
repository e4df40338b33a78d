package yiwang.cli.cases;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import yiwang.cli.output.ExitCode;
import yiwang.cli.output.Output;
import yiwang.cli.output.OutputFile;
import yiwang.cli.output.Stop;
import yiwang.cli.station.StationFolder;
import yiwang.sync.station.PaperKind;
import yiwang.sync.station.PaperOutcome;
import yiwang.sync.station.Station;

@Command(name = "paper", description = "makes a paper of a case as PDF")
final class CasePaperCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private StationFolder folder;

    @Parameters(paramLabel = "CASE_ID")
    private UUID caseId;

    @Option(names = "--kind", required = true, description = "${COMPLETION-CANDIDATES}")
    private PaperKind kind;

    @Option(names = "--out", required = true, paramLabel = "FILE.pdf")
    private Path out;

    @Override
    public Integer call() {
        OutputFile file = new OutputFile(out);
        try (Station station = folder.open()) {
            station.find(caseId).orElseThrow(CaseShowCommand::unknown);
            return switch (station.paper(caseId, kind)) {
                case PaperOutcome.Made(var pdf, var pages, var sha256, var warnings) -> {
                    warnings.forEach(spec.commandLine().getErr()::println);
                    file.write(pdf);
                    Output.of(spec).answer(Map.of("pages", pages, "sha256", sha256, "file", out.toString()), "已生成 " + pages + " 页：" + out);
                    yield ExitCode.DONE.number();
                }
                case PaperOutcome.NotForThisCase(var problem) -> throw new Stop(ExitCode.REFUSED, List.of(problem));
                case PaperOutcome.NotSaved(var problem) -> throw new Stop(ExitCode.NOT_SAVED, List.of(problem));
            };
        }
    }
}
