package yiwang.sync.gateway.hub;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import yiwang.sync.gateway.database.GatewayDatabase;
import yiwang.sync.gateway.uploads.ContentWord;
import yiwang.sync.protocol.hub.HubPass;
import yiwang.sync.protocol.hub.HubWord;
import yiwang.sync.protocol.wire.ContentReceipt;

/** Attachments that came whole to this hub: which of them the centre has, by its own signed word. */
public final class ContentShelf implements ContentWord {

    private final GatewayDatabase database;
    private final HubNotes notes;
    private final String hubKey;
    private final Clock clock;
    private volatile Runnable arrived = () -> { };

    public ContentShelf(GatewayDatabase database, HubNotes notes, String hubKey, Clock clock) {
        this.database = database;
        this.notes = notes;
        this.hubKey = hubKey;
        this.clock = clock;
    }

    /** @param listener told when there is a file that the centre does not have */
    void onArrival(Runnable listener) {
        arrived = listener;
    }

    /** A station's attachment. */
    record File(String stationId, String sha256, long size) { }

    /** The centre's word when it has it, else the hub's that it keeps it. */
    @Override
    public Map<String, String> headers(String stationId, String sha256, long size) {
        Map<String, String> headers = new HashMap<>();
        notes.read(HubNotes.PASS, HubPass.class).ifPresent(pass -> headers.put(HubWord.CONTENT_HELD,
                new ContentReceipt(stationId, sha256, size, pass.hubId()).sign(hubKey)));
        database.read(handle -> handle.createQuery("SELECT gateway_epoch, signature FROM hub_content WHERE station_id = ? AND sha256 = ? AND size = ?")
                .bind(0, stationId).bind(1, sha256).bind(2, size)
                .map((row, c) -> Map.of(ContentReceipt.EPOCH_HEADER, row.getString(1), ContentReceipt.SIGNATURE_HEADER, row.getString(2))).findOne())
                .ifPresentOrElse(headers::putAll, arrived);
        return headers;
    }

    @Override
    public boolean isDelivered(String stationId, String sha256, long size) {
        String epoch = notes.read(HubNotes.CENTRE_EPOCH, String.class).orElse("");
        return database.read(handle -> handle.createQuery("SELECT count(*) FROM hub_content WHERE station_id = ? AND sha256 = ? AND size = ? AND gateway_epoch = ?")
                .bind(0, stationId).bind(1, sha256).bind(2, size).bind(3, epoch).mapTo(Integer.class).one()) > 0;
    }

    /** Those that the centre of this epoch does not have, the oldest first. */
    List<File> waiting(String centreEpoch, int limit) {
        return database.read(handle -> handle.createQuery(WAITING.formatted("substr(u.owner, 9), u.sha256, u.length") + " ORDER BY u.completed_ms, u.upload_id LIMIT ?")
                .bind(0, centreEpoch).bind(1, limit).map((row, c) -> new File(row.getString(1), row.getString(2), row.getLong(3))).list());
    }

    private static final String WAITING = """
            SELECT %s FROM upload u WHERE u.completed_ms IS NOT NULL AND u.sha256 IS NOT NULL AND u.owner LIKE 'station:%%' AND NOT EXISTS (
              SELECT 1 FROM hub_content c WHERE c.station_id = substr(u.owner, 9) AND c.sha256 = u.sha256 AND c.size = u.length AND c.gateway_epoch = ?)""";

    /** What waits here for the centre. */
    HeldAmount waiting() {
        String epoch = notes.read(HubNotes.CENTRE_EPOCH, String.class).orElse("");
        return database.read(handle -> handle.createQuery(WAITING.formatted("count(*), coalesce(sum(u.length), 0), coalesce(min(u.completed_ms), 0)")).bind(0, epoch)
                .map((row, c) -> new HeldAmount(row.getInt(1), row.getLong(2), row.getLong(3))).one());
    }

    void delivered(File file, String centreEpoch, String signature) {
        database.change(handle -> handle.createUpdate("""
                INSERT INTO hub_content (station_id, sha256, size, gateway_epoch, signature, delivered_ms) VALUES (?, ?, ?, ?, ?, ?)
                ON CONFLICT (station_id, sha256, size) DO UPDATE SET gateway_epoch = excluded.gateway_epoch, signature = excluded.signature, delivered_ms = excluded.delivered_ms""")
                .bind(0, file.stationId()).bind(1, file.sha256()).bind(2, file.size()).bind(3, centreEpoch).bind(4, signature).bind(5, clock.millis()).execute());
    }
}
