package yiwang.cli.bundle;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import yiwang.cli.output.ExitCode;
import yiwang.cli.output.Output;
import yiwang.cli.output.Stop;
import yiwang.cli.station.StationFolder;
import yiwang.sync.station.Station;
import yiwang.sync.station.bundle.BundleDesk;
import yiwang.sync.station.bundle.ExportOutcome;

@Command(name = "export", description = "all that waits for the centre, sealed so that only the centre can read it; what was exported still goes by the line when there is one")
final class BundleExportCommand implements Callable<Integer> {

    private static final long MEGABYTE = 1_000_000;

    @Spec
    private CommandSpec spec;

    @Mixin
    private StationFolder folder;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "the first file; further ones are FILE.2, FILE.3 ...")
    private Path out;

    @Option(names = "--part-mb", defaultValue = "" + BundleDesk.USUAL_PART / MEGABYTE, paramLabel = "MB", description = "a new file begins after so many megabytes; ${DEFAULT-VALUE} unless said")
    private long partMegabytes;

    @Override
    public Integer call() {
        try (Station station = folder.open()) {
            switch (station.bundles().export(out, Math.max(1, partMegabytes) * MEGABYTE)) {
                case ExportOutcome.Exported(var id, var files, var records, var attachments) -> Output.of(spec).answer(
                        Map.of("bundle", id, "files", files.stream().map(Path::toString).toList(), "records", records, "attachments", attachments),
                        "已导出 " + records + " 条记录、" + attachments + " 个附件，请把这些文件送到中心：" + files);
                case ExportOutcome.NothingWaits() -> Output.of(spec).answer(Map.of("files", List.of(), "records", 0, "attachments", 0), "没有等待送出的内容，不需要数据包。");
                case ExportOutcome.Refused(var problem) -> throw new Stop(ExitCode.NOT_SAVED, List.of(problem));
            }
        }
        return ExitCode.DONE.number();
    }
}
