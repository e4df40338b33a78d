package yiwang.cli.bundle;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import yiwang.cli.output.ExitCode;
import yiwang.cli.output.InputFile;
import yiwang.cli.output.Output;
import yiwang.cli.output.Stop;
import yiwang.cli.station.StationFolder;
import yiwang.sync.station.Station;
import yiwang.sync.station.bundle.ReceiptOutcome;

@Command(name = "import", description = "the centre's receipt for a bundle: what it covers is delivered")
final class ReceiptImportCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private StationFolder folder;

    @Parameters(paramLabel = "FILE")
    private Path file;

    @Override
    public Integer call() {
        byte[] bytes = InputFile.text(file).getBytes(StandardCharsets.UTF_8);
        try (Station station = folder.open()) {
            switch (station.bundles().receipt(bytes)) {
                case ReceiptOutcome.Taken(var records, var attachments) -> Output.of(spec).answer(Map.of("records", records, "attachments", attachments),
                        "中心已收到：" + records + " 条记录、" + attachments + " 个附件。");
                case ReceiptOutcome.Refused(var problem) -> throw new Stop(ExitCode.REFUSED, List.of(problem));
            }
        }
        return ExitCode.DONE.number();
    }
}
