package yiwang.sync.gateway.uploads;

import java.util.List;
import java.util.Optional;
import yiwang.sync.gateway.database.GatewayDatabase;

/** Rows of uploads and of the files that came whole. */
final class UploadRepository {

    private final GatewayDatabase database;

    UploadRepository(GatewayDatabase database) {
        this.database = database;
    }

    void add(Upload upload, long nowMillis) {
        database.change(handle -> handle.createUpdate("""
                INSERT INTO upload (upload_id, owner, length, stored, sha256, metadata, created_ms, completed_ms)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)""")
                .bind(0, upload.id()).bind(1, upload.owner()).bind(2, upload.length()).bind(3, upload.stored())
                .bind(4, upload.sha256().orElse(null)).bind(5, upload.metadata()).bind(6, nowMillis)
                .bind(7, upload.complete() ? nowMillis : null).execute());
    }

    Optional<Upload> find(String id) {
        return database.read(handle -> handle.createQuery("""
                SELECT upload_id, owner, length, stored, sha256, metadata, completed_ms IS NOT NULL FROM upload WHERE upload_id = ?""")
                .bind(0, id)
                .map((row, c) -> new Upload(row.getString(1), row.getString(2), row.getLong(3), row.getLong(4),
                        Optional.ofNullable(row.getString(5)), row.getString(6), row.getBoolean(7))).findOne());
    }

    /** The file's bytes are on the disk already: call it after they were forced. */
    void stored(String id, long stored) {
        database.change(handle -> handle.createUpdate("UPDATE upload SET stored = ? WHERE upload_id = ?").bind(0, stored).bind(1, id).execute());
    }

    void completed(Upload upload, String sha256, long nowMillis) {
        database.change(handle -> {
            handle.createUpdate("INSERT INTO content (sha256, size, completed_ms) VALUES (?, ?, ?) ON CONFLICT (sha256) DO NOTHING")
                    .bind(0, sha256).bind(1, upload.length()).bind(2, nowMillis).execute();
            handle.createUpdate("UPDATE upload SET stored = length, sha256 = ?, completed_ms = ? WHERE upload_id = ?")
                    .bind(0, sha256).bind(1, nowMillis).bind(2, upload.id()).execute();
        });
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
