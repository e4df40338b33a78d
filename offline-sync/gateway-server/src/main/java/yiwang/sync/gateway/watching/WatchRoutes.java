package yiwang.sync.gateway.watching;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.function.Supplier;
import yiwang.sync.gateway.database.DatabaseTrouble;
import yiwang.sync.gateway.database.GatewayDatabase;
import yiwang.sync.gateway.http.Answers;
import yiwang.sync.gateway.http.Drain;
import yiwang.sync.gateway.http.Refusal;
import yiwang.sync.protocol.wire.HealthAnswer;
import yiwang.sync.protocol.wire.WirePaths;

/** What supervisors, balancers and Prometheus ask; answered while the gateway is being ended, too. */
public record WatchRoutes(GatewayDatabase database, Drain drain, GatewayMetrics metrics, Supplier<HealthAnswer> health) {

    private static final String RETRY_SECONDS = "2";

    public void register(RoutesConfig routes) {
        routes.get(WirePaths.HEALTH, this::health);
        routes.get(WirePaths.READY, this::ready);
        routes.get(WirePaths.METRICS, this::metrics);
    }

    private void health(Context context) {
        Answers.json(context, 200, health.get());
    }

    private void ready(Context context) {
        if (drain.isClosing() || !answers()) {
            context.header("Retry-After", RETRY_SECONDS);
            throw Refusal.of(503, "not_ready", "中心程序正在结束，或其数据库没有回应。");
        }
        health(context);
    }

    private boolean answers() {
        try {
            return database.read(handle -> handle.createQuery("SELECT count(*) FROM gateway").mapTo(Integer.class).one()) == 1;
        } catch (RuntimeException e) {
            if (database.trouble(e).orElse(DatabaseTrouble.OTHER) == DatabaseTrouble.OTHER) {
                throw e;
            }
            return false;
        }
    }

    private void metrics(Context context) throws IOException {
        context.contentType(GatewayMetrics.MEDIA_TYPE).header("Cache-Control", "no-store").result(metrics.text());
    }
}
