package yiwang.sync.gateway.watching;

import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;

/** Uploads by the store that takes them: {@code folder} or {@code s3}. */
public final class UploadCounts {

    private static final String STORE = "store";

    private final Counter completed;
    private final Counter bytes;
    private final Counter damaged;
    private final Counter away;

    UploadCounts(PrometheusRegistry registry) {
        this.completed = counter(registry, "yiwang_gateway_uploads_completed", "Attachments that came whole and hashed right");
        this.bytes = counter(registry, "yiwang_gateway_uploads_completed_bytes", "Bytes of attachments that came whole");
        this.damaged = counter(registry, "yiwang_gateway_uploads_damaged", "Uploads that hashed to something else than was announced");
        this.away = counter(registry, "yiwang_gateway_uploads_put_off", "Pieces answered with 503 because the store of attachments could not be asked");
    }

    private static Counter counter(PrometheusRegistry registry, String name, String help) {
        return Counter.builder().name(name).help(help).labelNames(STORE).register(registry);
    }

    public void completed(String store, long size) {
        completed.labelValues(store).inc();
        bytes.labelValues(store).inc(size);
    }

    public void damaged(String store) {
        damaged.labelValues(store).inc();
    }

    public void putOff(String store) {
        away.labelValues(store).inc();
    }
}
