package yiwang.cli.gateway;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
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
import yiwang.sync.gateway.GatewayAdmin;
import yiwang.sync.gateway.attachments.AttachmentsUnusable;
import yiwang.sync.gateway.bundle.BundleOutcome;
import yiwang.sync.gateway.place.GatewayPlace;
import yiwang.sync.protocol.wire.WireJson;

@Command(name = "import", description = "takes one file of a bundle, while the gateway serves or not; the same file again changes nothing. A hub passes it on unread and fetches the centre's answer")
final class BundleImportCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private GatewayFolder folder;

    @Parameters(paramLabel = "FILE")
    private Path file;

    @Option(names = "--receipt", required = true, paramLabel = "OUT", description = "goes back to the station: bundle receipt import OUT")
    private Path receipt;

    @Option(names = "--wait", defaultValue = "30", paramLabel = "SECONDS", description = "at a hub: how long the centre's answer is waited for; ${DEFAULT-VALUE} unless said")
    private int wait;

    @Override
    public Integer call() {
        OutputFile out = new OutputFile(receipt);
        GatewayPlace place = folder.place();
        try (GatewayAdmin admin = folder.admin()) {
            if (admin.isHub()) {
                return new BundleAtHub(admin, place, file, Duration.ofSeconds(wait)).take(out, Output.of(spec)).number();
            }
            switch (admin.takeBundle(place, file)) {
                case BundleOutcome.Imported(var answer, var fresh, var records, var files) -> {
                    out.write(WireJson.bytes(answer));
                    Output.of(spec).answer(Map.of("bundle", answer.bundleId(), "part", answer.part(), "station", answer.receipt().stationId(),
                            "records", records, "fresh", fresh, "attachments", files, "up_to_seq", answer.receipt().upToSeq()),
                            (records > 0 && fresh == 0 ? "这些记录以前已经收到，没有重复登记" : "已收下 " + fresh + " 条新记录") + "、附件 " + files
                                    + " 个；请把回执带回站点：" + receipt);
                }
                case BundleOutcome.Refused(var code, var sentence) -> throw new Stop(ExitCode.REFUSED, code, sentence);
            }
        } catch (AttachmentsUnusable e) {
            throw new Stop(ExitCode.NOT_SAVED, "attachments_unusable", e.getMessage());
        } catch (IOException e) {
            throw new Stop(ExitCode.NOT_SAVED, "bundle_unreadable", "数据包或网关的数据文件夹用不了，请检查路径、权限和磁盘：" + file);
        }
        return ExitCode.DONE.number();
    }
}
