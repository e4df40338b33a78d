package yiwang.sync.contracts.store;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import yiwang.sync.domain.port.StationStore.CaseEntry;
import yiwang.sync.domain.port.StationStore.PendingUpload;
import yiwang.sync.domain.port.SyncBook;
import yiwang.sync.domain.time.ClockReading;

/** Opens every case and looks: slow and plainly right. */
record MemorySyncBook(InMemoryStationStore store, Supplier<Optional<StoredReceipt>> newest, Supplier<Optional<ClockReading>> reading)
        implements SyncBook {

    @Override
    public List<CaseEntry> cases(Standing standing, int limit, int offset) {
        return those(standing).stream().skip(offset).limit(limit).toList();
    }

    @Override
    public int count(Standing standing) {
        return those(standing).size();
    }

    private List<CaseEntry> those(Standing standing) {
        return store.cases("", Integer.MAX_VALUE, 0).stream().filter(entry -> switch (standing) {
            case ALL -> true;
            case NOT_AT_CENTRE -> entry.centreAt().isEmpty();
            case NEEDS_PERSON -> entry.problem().isPresent();
        }).toList();
    }

    @Override
    public List<PendingUpload> waiting(UUID caseId) {
        return store.pendingUploads().stream().filter(upload -> upload.caseId().equals(caseId)).toList();
    }

    @Override
    public Optional<StoredReceipt> receipt() {
        return newest.get();
    }

    @Override
    public Optional<ClockReading> clock() {
        return reading.get();
    }
}
