package yiwang.sync.contracts.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import yiwang.sync.domain.port.Quarantine;
import yiwang.sync.domain.record.SealedRecord;

/** The quarantine of a store in memory, under that store's lock. */
final class MemoryQuarantine implements Quarantine {

    private final Object lock;
    private final MemoryJournal journal;
    private final MemoryAttachments attachments;
    private final Function<UUID, String> problem;
    private final BiConsumer<UUID, String> mark;
    /** By position: over all epochs. */
    private final Map<Integer, WithheldRecord> rows = new TreeMap<>();

    /** @param problem and @param mark a case's trouble, read and written */
    MemoryQuarantine(Object lock, MemoryJournal journal, MemoryAttachments attachments, Function<UUID, String> problem, BiConsumer<UUID, String> mark) {
        this.lock = lock;
        this.journal = journal;
        this.attachments = attachments;
        this.problem = problem;
        this.mark = mark;
    }

    @Override
    public void withhold(long stationSeq, String code, Instant at) {
        synchronized (lock) {
            Optional<UUID> caseId = journal.inEpoch(stationSeq).caseId();
            rows.compute(journal.position(stationSeq), (position, before) -> before == null
                    ? new WithheldRecord(stationSeq, caseId, code, at, false)
                    : new WithheldRecord(stationSeq, caseId, code, before.at(), before.superseded()));
            caseId.ifPresent(id -> mark.accept(id, CASE_PROBLEM));
        }
    }

    @Override
    public void unveiled(long stationSeq) {
        synchronized (lock) {
            WithheldRecord row = rows.remove(journal.position(stationSeq));
            if (row != null && row.caseId().isPresent() && !keepsBack(row.caseId().get())) {
                clear(row.caseId().get());
            }
        }
    }

    private void clear(UUID caseId) {
        if (problem.apply(caseId).equals(CASE_PROBLEM)) {
            mark.accept(caseId, "");
        }
    }

    /** Whether content of this case stays away from the centre. */
    boolean keepsBack(UUID caseId) {
        return rows.values().stream().anyMatch(row -> !row.superseded() && row.caseId().filter(caseId::equals).isPresent());
    }

    /** A later version of the case says all that those before it said. */
    void superseded(UUID caseId) {
        rows.replaceAll((position, row) -> {
            if (row.superseded() || row.caseId().filter(caseId::equals).isEmpty()) {
                return row;
            }
            clear(caseId);
            return new WithheldRecord(row.stationSeq(), row.caseId(), row.code(), row.at(), true);
        });
    }

    @Override
    public List<WithheldRecord> withheld() {
        synchronized (lock) {
            return rows.entrySet().stream().filter(row -> row.getKey() >= journal.position(1)).map(Map.Entry::getValue).toList();
        }
    }

    @Override
    public SealedRecord envelope(long stationSeq) {
        return record(stationSeq).envelope();
    }

    @Override
    public SealedRecord record(long stationSeq) {
        synchronized (lock) {
            return journal.inEpoch(stationSeq);
        }
    }

    @Override
    public void uploadRefused(UUID caseId, String sha256, String code) {
        synchronized (lock) {
            attachments.refused(caseId, sha256, code);
        }
    }

    @Override
    public void giveUp(UUID caseId, String sha256) {
        synchronized (lock) {
            attachments.giveUp(caseId, sha256);
        }
    }

    @Override
    public void forgetRefusals() {
        synchronized (lock) {
            attachments.forgetRefusals();
        }
    }
}
