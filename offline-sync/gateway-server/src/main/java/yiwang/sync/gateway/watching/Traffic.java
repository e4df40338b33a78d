package yiwang.sync.gateway.watching;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.router.Endpoint;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One line of the log and one count for each request. Never its query, headers or body, nor the address itself: only which
 * of the gateway's own routes it took, for whatever a stranger writes into an address may be somebody's name.
 */
public final class Traffic {

    private static final Logger LOG = LoggerFactory.getLogger("yiwang.sync.gateway.requests");
    private static final String BEGUN = "yiwang.begun";
    private static final String NO_ROUTE = "none";

    private final GatewayMetrics metrics;

    public Traffic(GatewayMetrics metrics) {
        this.metrics = metrics;
    }

    /** Before all other routes. */
    public void register(RoutesConfig routes) {
        routes.before(context -> context.attribute(BEGUN, System.nanoTime()));
        routes.after(this::ended);
    }

    private void ended(Context context) {
        Long begun = context.attribute(BEGUN);
        long nanos = begun == null ? 0 : System.nanoTime() - begun;
        Endpoint taken = context.endpoints().lastHttpEndpoint();
        String route = taken == null ? NO_ROUTE : taken.path;
        metrics.answered(route, context.statusCode(), nanos);
        LOG.atInfo().addKeyValue("method", taken == null ? NO_ROUTE : taken.method.name()).addKeyValue("route", route)
                .addKeyValue("status", context.statusCode()).addKeyValue("millis", TimeUnit.NANOSECONDS.toMillis(nanos)).log("request");
    }
}
