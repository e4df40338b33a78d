package yiwang.sync.client;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.time.Duration;
import java.util.function.LongSupplier;
import yiwang.sync.domain.port.StationStore.PendingUpload;

/** How far the files are that are under way, and how quickly bytes arrive. Safe for many threads. */
public final class Progress {

    private static final double NANOS = 1e9;
    private static final double WEIGHT = 0.2;
    private static final double LEAST_SECONDS = 0.2;

    private final LongSupplier nanoTime;
    private final Map<String, FileProgress> files = new HashMap<>();
    private double bytesPerSecond;
    private long carried;
    private long measuredAt;

    /** @param nanoTime such as {@code System::nanoTime} */
    Progress(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.measuredAt = nanoTime.getAsLong();
    }

    /** @param carried bytes that the gateway holds durably */
    public record FileProgress(java.util.UUID caseId, String sha256, long carried, long size) { }

    synchronized void begin(PendingUpload upload) {
        if (files.isEmpty()) {
            measuredAt = nanoTime.getAsLong();
            carried = 0;
        }
        files.put(key(upload), new FileProgress(upload.caseId(), upload.sha256(), 0, upload.size()));
    }

    synchronized void at(PendingUpload upload, long offset) {
        FileProgress before = files.put(key(upload), new FileProgress(upload.caseId(), upload.sha256(), offset, upload.size()));
        boolean resumed = before == null || before.carried() == 0 && upload.url().isPresent();
        carried += resumed ? 0 : Math.max(0, offset - before.carried());
        double seconds = (nanoTime.getAsLong() - measuredAt) / NANOS;
        if (seconds >= LEAST_SECONDS) {
            double now = carried / seconds;
            bytesPerSecond = bytesPerSecond == 0 ? now : WEIGHT * now + (1 - WEIGHT) * bytesPerSecond;
            carried = 0;
            measuredAt = nanoTime.getAsLong();
        }
    }

    synchronized void end(PendingUpload upload) {
        files.remove(key(upload));
    }

    public synchronized int filesUnderWay() {
        return files.size();
    }

    public synchronized List<FileProgress> files() {
        return List.copyOf(files.values());
    }

    /** @param bytes that are still to go. Empty while nothing is known of the line */
    public synchronized Optional<Duration> left(long bytes) {
        return bytesPerSecond < 1 ? Optional.empty() : Optional.of(Duration.ofSeconds(Math.round(bytes / bytesPerSecond)));
    }

    private static String key(PendingUpload upload) {
        return upload.caseId() + upload.sha256();
    }
}
