package yiwang.sync.gateway.watching;

import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.Unit;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;

/** What an operator watches, in Prometheus' text format. Labels are routes and codes of the gateway's own, never anything a client sent. */
public final class GatewayMetrics {

    public static final String MEDIA_TYPE = PrometheusTextFormatWriter.CONTENT_TYPE;

    private static final double NANOS = 1e9;

    private final PrometheusRegistry registry = new PrometheusRegistry();
    private final PrometheusTextFormatWriter writer = PrometheusTextFormatWriter.create();
    private final Counter requests;
    private final Histogram seconds;
    private final Counter records;
    private final Counter shed;
    private final UploadCounts uploads;

    /** @param underWay requests now; @param connections of the database that are in use now */
    public GatewayMetrics(IntSupplier underWay, IntSupplier connections) {
        this.requests = Counter.builder().name("yiwang_gateway_requests").help("Requests answered").labelNames("route", "status").register(registry);
        this.seconds = Histogram.builder().name("yiwang_gateway_request_duration").unit(Unit.SECONDS).help("From a request's head to its answer")
                .classicOnly().classicUpperBounds(0.005, 0.02, 0.1, 0.5, 2, 10, 30).labelNames("route").register(registry);
        this.records = Counter.builder().name("yiwang_gateway_records_receipted").help("Records in pushes that got a receipt, those held before included").register(registry);
        this.shed = Counter.builder().name("yiwang_gateway_requests_shed").help("Requests refused because too many were under way").register(registry);
        this.uploads = new UploadCounts(registry);
        gauge("yiwang_gateway_requests_under_way", "Requests being answered now", underWay::getAsInt);
        gauge("yiwang_gateway_database_connections_in_use", "Connections of this instance in use now", connections::getAsInt);
        gauge("yiwang_gateway_heap_used_megabytes", "Java heap in use",
                () -> (int) ((Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20));
    }

    /** @param value asked with each scrape */
    public void gauge(String name, String help, LongSupplier value) {
        GaugeWithCallback.builder().name(name).help(help).callback(callback -> callback.call(value.getAsLong())).register(registry);
    }

    void answered(String route, int status, long nanos) {
        requests.labelValues(route, Integer.toString(status)).inc();
        seconds.labelValues(route).observe(nanos / NANOS);
    }

    public void receipted(int count) {
        records.inc(count);
    }

    public void shed() {
        shed.inc();
    }

    /** What became of uploads. */
    public UploadCounts uploads() {
        return uploads;
    }

    public byte[] text() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writer.write(out, registry.scrape());
        return out.toByteArray();
    }
}
