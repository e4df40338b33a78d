package yiwang.sync.store;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Case keys, unwrapped when first needed. Thread-safe. */
final class CaseKeyRing {

    private static final int KEPT = 1_024;

    private final Vault vault;
    private final Set<UUID> waiting = ConcurrentHashMap.newKeySet();
    private final Map<UUID, CaseKey> unwrapped = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, CaseKey> eldest) {
            return size() > KEPT;
        }
    };

    CaseKeyRing(Vault vault) {
        this.vault = vault;
    }

    /** Takes note of the keys that have attachments but no case yet. */
    void load(Sql sql) throws SQLException {
        waiting.addAll(sql.list("SELECT case_id FROM case_key WHERE case_no IS NULL", row -> Ids.id(row.getBytes(1))));
    }

    CaseKey unwrap(UUID caseId, byte[] wrapped) {
        synchronized (unwrapped) {
            return unwrapped.computeIfAbsent(caseId, id -> CaseKey.unwrap(vault, id, wrapped));
        }
    }

    Optional<CaseKey> find(Sql sql, UUID caseId) throws SQLException {
        Optional<CaseKey> known = cached(caseId);
        return known.isPresent() ? known
                : sql.first("SELECT wrapped FROM case_key WHERE case_id = ?", row -> row.getBytes(1), caseId).map(w -> unwrap(caseId, w));
    }

    /** True when there are attachments but no case yet. */
    boolean waits(UUID caseId) {
        return waiting.contains(caseId);
    }

    /** The key that the attachments of a case about to be saved have. */
    Optional<CaseKey> waiting(ReadPool readers, UUID caseId) {
        return waits(caseId) ? readers.read(sql -> find(sql, caseId)) : Optional.empty();
    }

    /** The key for an attachment: the stored one, else a new one which is stored in the same transaction. */
    CaseKey forAttachment(StoreWriter writer, ReadPool readers, UUID caseId) {
        return readers.read(sql -> find(sql, caseId)).orElseGet(() -> writer.write(turn -> {
            CaseKey fresh = CaseKey.fresh(vault, caseId);
            turn.sql().run("INSERT INTO case_key (case_id, wrapped) VALUES (?, ?) ON CONFLICT DO NOTHING", caseId, fresh.wrapped());
            byte[] stored = turn.sql().first("SELECT wrapped FROM case_key WHERE case_id = ?", row -> row.getBytes(1), caseId).orElseThrow();
            turn.afterCommit(() -> waiting.add(caseId));
            return CaseKey.unwrap(vault, caseId, stored);
        }));
    }

    /** Notes that the key now belongs to a saved case. */
    void saved(UUID caseId, CaseKey key) {
        waiting.remove(caseId);
        synchronized (unwrapped) {
            unwrapped.put(caseId, key);
        }
    }

    private Optional<CaseKey> cached(UUID caseId) {
        synchronized (unwrapped) {
            return Optional.ofNullable(unwrapped.get(caseId));
        }
    }
}
