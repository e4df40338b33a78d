package yiwang.cli.station;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import picocli.CommandLine.Model.CommandSpec;
import yiwang.cli.output.ExitCode;
import yiwang.cli.output.Output;
import yiwang.cli.output.OutputFile;
import yiwang.cli.output.Stop;
import yiwang.sync.station.PaperOutcome;
import yiwang.sync.station.Station;

/** The centre's receipt as a paper. @param caseId whose; empty = the last one */
record SyncReceipt(CommandSpec spec, StationFolder folder, Optional<UUID> caseId, Path out) {

    ExitCode run() {
        OutputFile file = new OutputFile(out);
        try (Station station = folder.open()) {
            PaperOutcome paper = caseId.isPresent() ? station.syncDesk().receipt(caseId.get()) : station.syncDesk().receipt();
            return switch (paper) {
                case PaperOutcome.Made(var pdf, var pages, var sha256, var warnings) -> {
                    warnings.forEach(spec.commandLine().getErr()::println);
                    file.write(pdf);
                    Output.of(spec).answer(Map.of("pages", pages, "sha256", sha256, "file", out.toString()), "签收凭据已生成，" + pages + " 页：" + out);
                    yield ExitCode.DONE;
                }
                case PaperOutcome.NotForThisCase(var problem) -> throw new Stop(ExitCode.REFUSED, List.of(problem));
                case PaperOutcome.NotSaved(var problem) -> throw new Stop(ExitCode.NOT_SAVED, List.of(problem));
            };
        }
    }

    static Stop unknown() {
        return new Stop(ExitCode.REFUSED, "case_unknown", "这台机器上没有这个办件。");
    }
}
