package yiwang.sync.gateway.uploads;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import yiwang.sync.gateway.attachments.StoredPiece;
import yiwang.sync.gateway.database.GatewayDatabase;

/** Rows of uploads and of the files that came whole. */
final class UploadRepository {

    private final GatewayDatabase database;
    private final Clock clock;

    UploadRepository(GatewayDatabase database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    Optional<Upload> find(String id) {
        return database.read(handle -> handle.createQuery("""
                SELECT upload_id, owner, length, stored, sha256, metadata, completed_ms IS NOT NULL FROM upload WHERE upload_id = ?""")
                .bind(0, id)
                .map((row, c) -> new Upload(row.getString(1), row.getString(2), row.getLong(3), row.getLong(4),
                        Optional.ofNullable(row.getString(5)), row.getString(6), row.getBoolean(7))).findOne());
    }

    /**
     * The bytes are durable already. An upload gets its row with its first bytes.
     *
     * @param pieces where the bytes since the last time are, when the store does not find them by itself: they count only when
     *               they go on where the upload is now
     * @return false when they do not
     */
    boolean stored(Upload upload, long stored, List<StoredPiece> pieces) {
        return database.write(handle -> {
            if (pieces.isEmpty()) {
                put(handle, upload, stored, upload.sha256(), upload.complete());
                return true;
            }
            return append(handle, upload, pieces);
        });
    }

    private boolean append(Handle handle, Upload upload, List<StoredPiece> pieces) {
        long from = pieces.getFirst().start();
        long to = pieces.getLast().end();
        if (handle.createUpdate("UPDATE upload SET stored = ?, pieces = pieces || ? WHERE upload_id = ? AND stored = ? AND completed_ms IS NULL")
                .bind(0, to).bind(1, StoredPiece.lines(pieces)).bind(2, upload.id()).bind(3, from).execute() == 1) {
            return true;
        }
        return from == 0 && handle.createUpdate("""
                INSERT INTO upload (upload_id, owner, length, stored, sha256, metadata, created_ms, pieces)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (upload_id) DO NOTHING""")
                .bind(0, upload.id()).bind(1, upload.owner()).bind(2, upload.length()).bind(3, to).bind(4, upload.sha256().orElse(null))
                .bind(5, upload.metadata()).bind(6, clock.millis()).bind(7, StoredPiece.lines(pieces)).execute() == 1;
    }

    /** Of an upload that is not complete, in order; none when the store finds them by itself. */
    List<StoredPiece> pieces(String id) {
        return database.read(handle -> handle.createQuery("SELECT pieces FROM upload WHERE upload_id = ?").bind(0, id).mapTo(String.class).findOne())
                .map(StoredPiece::parse).orElse(List.of());
    }

    void completed(Upload upload, String sha256) {
        database.change(handle -> {
            handle.createUpdate("INSERT INTO content (sha256, size, completed_ms) VALUES (?, ?, ?) ON CONFLICT (sha256) DO NOTHING")
                    .bind(0, sha256).bind(1, upload.length()).bind(2, clock.millis()).execute();
            put(handle, upload, upload.length(), Optional.of(sha256), true);
        });
    }

    /** Never backwards: another instance may have gone on while this one heard a request out. */
    private void put(Handle handle, Upload upload, long stored, Optional<String> sha256, boolean complete) {
        handle.createUpdate("""
                INSERT INTO upload (upload_id, owner, length, stored, sha256, metadata, created_ms, completed_ms, pieces)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, '') ON CONFLICT (upload_id) DO UPDATE
                SET stored = excluded.stored, sha256 = excluded.sha256, completed_ms = excluded.completed_ms, pieces = excluded.pieces
                WHERE upload.completed_ms IS NULL AND excluded.stored >= upload.stored""")
                .bind(0, upload.id()).bind(1, upload.owner()).bind(2, upload.length()).bind(3, stored)
                .bind(4, sha256.orElse(null)).bind(5, upload.metadata()).bind(6, clock.millis())
                .bind(7, complete ? clock.millis() : null).execute();
    }

    void remove(String id) {
        database.change(handle -> handle.createUpdate("DELETE FROM upload WHERE upload_id = ?").bind(0, id).execute());
    }

    /** What an upload that is complete became. */
    Optional<String> whole(String id) {
        return find(id).filter(Upload::complete).flatMap(Upload::sha256);
    }

    boolean hasContent(String sha256, long size) {
        return database.read(handle -> handle.createQuery("SELECT count(*) FROM content WHERE sha256 = ? AND size = ?")
                .bind(0, sha256).bind(1, size).mapTo(Integer.class).one() > 0);
    }

    List<String> unfinishedBefore(long millis) {
        return database.read(handle -> handle.createQuery("SELECT upload_id FROM upload WHERE completed_ms IS NULL AND created_ms < ?")
                .bind(0, millis).mapTo(String.class).list());
    }
}
