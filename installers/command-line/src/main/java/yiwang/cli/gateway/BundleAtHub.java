package yiwang.cli.gateway;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import yiwang.cli.output.ExitCode;
import yiwang.cli.output.Output;
import yiwang.cli.output.OutputFile;
import yiwang.cli.output.Stop;
import yiwang.sync.gateway.GatewayAdmin;
import yiwang.sync.gateway.hub.ShelvedBundle;
import yiwang.sync.gateway.place.GatewayPlace;
import yiwang.sync.protocol.bundle.BundleReceipt;
import yiwang.sync.protocol.wire.WireJson;

/** A stick at a hall's hub: kept there unread, its receipt is the centre's and comes when the centre has answered. */
record BundleAtHub(GatewayAdmin admin, GatewayPlace place, Path file, Duration patience) {

    private static final Duration PAUSE = Duration.ofMillis(200);

    ExitCode take(OutputFile out, Output output) throws IOException {
        ShelvedBundle said = admin.shelve(place, file);
        long begun = System.nanoTime();
        while (said instanceof ShelvedBundle.Waits && !admin.isCentreAway() && System.nanoTime() - begun < patience.toNanos()) {
            LockSupport.parkNanos(PAUSE.toNanos());
            said = admin.shelved(place, file).orElse(said);
        }
        return switch (said) {
            case ShelvedBundle.Answered(BundleReceipt receipt) -> {
                out.write(WireJson.bytes(receipt));
                output.answer(Map.of("bundle", receipt.bundleId(), "part", receipt.part(), "station", receipt.receipt().stationId(), "passed_on", true,
                        "attachments", receipt.files().size(), "up_to_seq", receipt.receipt().upToSeq()), "中心已收下这个数据包，请把回执带回站点。");
                yield ExitCode.DONE;
            }
            case ShelvedBundle.Waits waits -> {
                output.answer(Map.of("bundle", waits.bundleId(), "part", waits.part(), "station", waits.stationId(), "passed_on", false), admin.isCentreAway()
                        ? "数据包已收存在大厅枢纽。枢纽现在连不上中心，恢复后自动转交；到时再导入同一个文件即可取得回执。"
                        : "数据包已收存在大厅枢纽，正等枢纽转交中心；稍后再导入同一个文件即可取得回执。");
                yield ExitCode.NOT_FINISHED;
            }
            case ShelvedBundle.Refused(var code, var sentence) -> throw new Stop(ExitCode.REFUSED, code, sentence);
        };
    }
}
