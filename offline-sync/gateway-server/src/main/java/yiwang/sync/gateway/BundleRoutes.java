package yiwang.sync.gateway;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import yiwang.sync.gateway.access.StationAccess;
import yiwang.sync.gateway.bundle.ArrivedBundles;
import yiwang.sync.gateway.bundle.BundleOutcome;
import yiwang.sync.gateway.http.Answers;
import yiwang.sync.gateway.http.BoundedBody;
import yiwang.sync.gateway.http.Refusal;
import yiwang.sync.protocol.bundle.BundleRequest;
import yiwang.sync.protocol.wire.ProblemAnswer;
import yiwang.sync.protocol.wire.Sha256;
import yiwang.sync.protocol.wire.WirePaths;

/** Bundles that hubs bring: uploaded as a file of the station that made them, then taken in. */
record BundleRoutes(StationAccess stations, ArrivedBundles bundles) {

    private static final int SMALL_BODY = 1024;
    private static final int LONGEST_WAIT_SECONDS = 20;
    private static final String RETRY_SECONDS = "5";

    void register(RoutesConfig routes) {
        routes.post(WirePaths.BUNDLES, this::take);
    }

    private void take(Context context) throws InterruptedException {
        StationAccess.Signed signed = stations.body(context, SMALL_BODY);
        BundleRequest asked = BoundedBody.parse(signed.body(), BundleRequest.class);
        if (asked.sha256() == null || !Sha256.isHex(asked.sha256())) {
            throw Refusal.of(400, "not_readable", "缺少数据包的校验值。");
        }
        CompletableFuture<BundleOutcome> outcome = bundles.take(signed.caller().stationId(), asked.sha256(), asked.size())
                .orElseThrow(() -> Refusal.of(404, "bundle_not_here", "中心还没有收到这个数据包文件，请先上传。"));
        try {
            switch (outcome.get(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
                case BundleOutcome.Imported imported -> Answers.json(context, 200, imported.receipt());
                case BundleOutcome.Refused(var code, var sentence) -> Answers.problem(context, ProblemAnswer.of(422, code, sentence));
            }
        } catch (TimeoutException e) {
            context.header("Retry-After", RETRY_SECONDS);
            throw Refusal.of(503, "gateway_busy", "数据包正在导入，请稍后再问。");
        } catch (ExecutionException e) {
            throw new IllegalStateException("a bundle could not be taken in", e);
        }
    }
}
