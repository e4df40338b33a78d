package yiwang.sync.gateway.uploads;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yiwang.sync.gateway.attachments.AttachmentStore;
import yiwang.sync.gateway.attachments.StoredPiece;
import yiwang.sync.gateway.database.GatewayDatabase;

/** Collects uploads that nobody goes on with, and pieces that a killed instance left without a row: at its start and twice a day. */
public final class UploadSweeping implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(UploadSweeping.class);
    private static final Duration FORGOTTEN_AFTER = Duration.ofDays(30);
    /** Far longer than any request lasts that could still name the piece. */
    private static final Duration LEFT_OVER_AFTER = Duration.ofDays(1);
    private static final long HOURS_BETWEEN = 12;

    private final UploadRepository uploads;
    private final AttachmentStore store;
    private final Clock clock;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("sweep-uploads").factory());

    public UploadSweeping(GatewayDatabase database, AttachmentStore store, Clock clock) throws IOException {
        this.uploads = new UploadRepository(database, clock);
        this.store = store;
        this.clock = clock;
        store.restore(uploads::whole);
        thread.scheduleWithFixedDelay(this::sweep, 0, HOURS_BETWEEN, TimeUnit.HOURS);
    }

    private void sweep() {
        try {
            for (String id : uploads.unfinishedBefore(clock.millis() - FORGOTTEN_AFTER.toMillis())) {
                List<StoredPiece> pieces = uploads.pieces(id);
                uploads.remove(id);
                store.drop(id, pieces);
            }
            int left = store.sweep(clock.instant().minus(LEFT_OVER_AFTER), uploads::pieces);
            if (left > 0) {
                LOG.info("{} pieces of no upload were removed", left);
            }
        } catch (IOException | RuntimeException e) {
            if (!thread.isShutdown()) {
                LOG.warn("abandoned uploads are collected another time", e);
            }
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
