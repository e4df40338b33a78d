package yiwang.sync.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import yiwang.sync.domain.port.StationStore.Draft;

/** Unfinished input; never sent. */
final class DraftRepository {

    private final Vault vault;

    DraftRepository(Vault vault) {
        this.vault = vault;
    }

    byte[] seal(UUID draftId, byte[] body, Instant at) {
        return vault.seal(body, place(draftId, at.toEpochMilli()));
    }

    void save(Turn turn, UUID draftId, byte[] sealed, Instant at) throws SQLException {
        turn.sql().run("INSERT INTO draft (draft_id, saved_at, sealed) VALUES (?, ?, ?) ON CONFLICT (draft_id) DO UPDATE "
                + "SET saved_at = excluded.saved_at, sealed = excluded.sealed", draftId, at.toEpochMilli(), sealed);
    }

    /** Newest first. */
    List<Draft> all(Sql sql) throws SQLException {
        return sql.list("SELECT draft_id, saved_at, sealed FROM draft ORDER BY saved_at DESC, draft_id", row -> {
            UUID draftId = Ids.id(row.getBytes(1));
            long at = row.getLong(2);
            return new Draft(draftId, vault.open(row.getBytes(3), place(draftId, at)), Instant.ofEpochMilli(at));
        });
    }

    void drop(Turn turn, UUID draftId) throws SQLException {
        turn.sql().run("DELETE FROM draft WHERE draft_id = ?", draftId);
    }

    private static Place place(UUID draftId, long at) {
        return new Place("draft", draftId.toString(), at);
    }
}
