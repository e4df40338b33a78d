package yiwang.sync.gateway.hub;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yiwang.sync.gateway.attachments.AttachmentStore;
import yiwang.sync.gateway.database.GatewayDatabase;

/**
 * Forgets what the centre has said that it has, when the keeping time since then is over; nothing before. First the rows, in one
 * transaction, then the bytes: what a killed hub left lying without a row goes with the first run of the next one. One thread.
 */
final class HubKeeping {

    private static final Logger LOG = LoggerFactory.getLogger(HubKeeping.class);
    /** No stick takes longer to be copied. */
    private static final Duration ARRIVING = Duration.ofDays(1);
    private static final long BETWEEN_MILLIS = Duration.ofHours(1).toMillis();

    private final GatewayDatabase database;
    private final AttachmentStore store;
    private final BundleShelf bundles;
    private final Lock alone;
    private final Duration keep;
    private final Clock clock;
    private boolean leftOvers = true;
    private long lastMillis = Long.MIN_VALUE;

    /** @param alone held while bytes go: nobody keeps a file meanwhile; @param keep since the centre's word came */
    HubKeeping(GatewayDatabase database, AttachmentStore store, BundleShelf bundles, Lock alone, Duration keep, Clock clock) {
        this.database = database;
        this.store = store;
        this.bundles = bundles;
        this.alone = alone;
        this.keep = keep;
        this.clock = clock;
    }

    /** At the start and once an hour. */
    void run() {
        long now = clock.millis();
        if (lastMillis != Long.MIN_VALUE && Math.abs(now - lastMillis) < BETWEEN_MILLIS) {
            return;
        }
        lastMillis = now;
        long before = now - keep.toMillis();
        int pushes = database.write(handle -> pushes(handle, before));
        try {
            int files = files(before) + (leftOvers ? leftOvers() : 0);
            leftOvers = false;
            bundles.sweep(clock.instant().minus(ARRIVING));
            if (pushes + files > 0) {
                LOG.info("{} pushes and {} attachments that the centre has for longer than {} were forgotten", pushes, files, keep);
            }
        } catch (IOException e) {
            leftOvers = true;
            LOG.warn("attachments that the centre has are forgotten another time", e);
        }
    }

    private static int pushes(org.jdbi.v3.core.Handle handle, long before) {
        int gone = handle.createUpdate("DELETE FROM held_push WHERE delivered_ms <= ?").bind(0, before).execute();
        handle.createQuery("SELECT station_id FROM hub_station WHERE receipt IS NOT NULL").mapTo(String.class).list()
                .forEach(station -> ReceiptShelf.standing(handle, station).receipt().ifPresent(receipt -> handle.createUpdate("""
                        DELETE FROM held_record WHERE station_id = :station AND received_ms <= :before AND station_seq < :seq
                        AND NOT EXISTS (SELECT 1 FROM held_push p WHERE p.station_id = held_record.station_id AND p.last_seq >= held_record.station_seq)""")
                        .bind("station", station).bind("before", before).bind("seq", receipt.upToSeq()).execute()));
        return gone;
    }

    private int files(long before) throws IOException {
        List<String> owned = database.read(handle -> handle.createQuery("""
                SELECT u.upload_id FROM upload u JOIN hub_content c ON u.owner = 'station:' || c.station_id AND c.sha256 = u.sha256 AND c.size = u.length
                WHERE u.completed_ms IS NOT NULL AND c.delivered_ms <= ? AND c.gateway_epoch = ?""")
                .bind(0, before).bind(1, centreEpoch()).mapTo(String.class).list());
        int gone = 0;
        for (String upload : owned) {
            alone.lock();
            try {
                String unheld = database.write(handle -> forget(handle, upload));
                if (!unheld.isEmpty()) {
                    store.remove(unheld);
                    gone++;
                }
            } finally {
                alone.unlock();
            }
        }
        return gone;
    }

    /** As whole notes are kept: JSON. */
    private String centreEpoch() {
        return new HubNotes(database).read(HubNotes.CENTRE_EPOCH, String.class).orElse("");
    }

    /** @return the file that nobody's upload names any more, or empty */
    private static String forget(org.jdbi.v3.core.Handle handle, String upload) {
        String sha256 = handle.createQuery("SELECT sha256 FROM upload WHERE upload_id = ?").bind(0, upload).mapTo(String.class).findOne().orElse("");
        handle.createUpdate("DELETE FROM upload WHERE upload_id = ?").bind(0, upload).execute();
        boolean named = handle.createQuery("SELECT count(*) FROM upload WHERE sha256 = ? AND completed_ms IS NOT NULL").bind(0, sha256).mapTo(Integer.class).one() > 0;
        return !named && handle.createUpdate("DELETE FROM content WHERE sha256 = ?").bind(0, sha256).execute() > 0 ? sha256 : "";
    }

    /** Files whose row went before a hub was killed. */
    private int leftOvers() throws IOException {
        alone.lock();
        try {
            Set<String> lost = new HashSet<>(store.names());
            lost.removeAll(new HashSet<>(database.read(handle -> handle.createQuery("SELECT sha256 FROM content").mapTo(String.class).list())));
            for (String sha256 : lost) {
                store.remove(sha256);
            }
            return lost.size();
        } finally {
            alone.unlock();
        }
    }
}
