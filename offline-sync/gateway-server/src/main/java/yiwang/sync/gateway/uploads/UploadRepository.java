package yiwang.sync.gateway.uploads;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
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

    /** The file's bytes are on the disk already: call it after they were forced. An upload gets its row with its first bytes. */
    void stored(Upload upload, long stored) {
        database.change(handle -> put(handle, upload, stored, upload.sha256(), upload.complete()));
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
                INSERT INTO upload (upload_id, owner, length, stored, sha256, metadata, created_ms, completed_ms)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (upload_id) DO UPDATE
                SET stored = excluded.stored, sha256 = excluded.sha256, completed_ms = excluded.completed_ms
                WHERE upload.completed_ms IS NULL AND excluded.stored >= upload.stored""")
                .bind(0, upload.id()).bind(1, upload.owner()).bind(2, upload.length()).bind(3, stored)
                .bind(4, sha256.orElse(null)).bind(5, upload.metadata()).bind(6, clock.millis())
                .bind(7, complete ? clock.millis() : null).execute();
    }

    void remove(String id) {
        database.change(handle -> handle.createUpdate("DELETE FROM upload WHERE upload_id = ?").bind(0, id).execute());
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
