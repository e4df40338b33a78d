package yiwang.sync.station.sync;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import yiwang.sync.client.SyncFailure;
import yiwang.sync.client.SyncSettings;
import yiwang.sync.client.SyncStatus;
import yiwang.sync.domain.port.StationStore;
import yiwang.sync.domain.port.StationStore.CaseEntry;
import yiwang.sync.domain.port.StationStore.OutboxState;
import yiwang.sync.domain.port.StationStore.PendingUpload;
import yiwang.sync.domain.port.StationStore.StoredCatalogue;
import yiwang.sync.domain.port.SyncBook;
import yiwang.sync.domain.port.SyncBook.Standing;
import yiwang.sync.domain.record.SealedRecord;
import yiwang.sync.domain.time.ClockReading;
import yiwang.sync.station.CaseView;
import yiwang.sync.station.PaperOutcome;
import yiwang.sync.station.decide.CaseViews;

/** What a sync screen asks: what waits, why, what a person can do about it. Safe for many threads, never from a screen's own. */
public final class SyncDesk {

    private final StationStore store;
    private final SyncBook book;
    private final CaseViews views;
    private final ReceiptRoom receipts;
    private final LineSettings settings;
    private final Supplier<SyncStatus> status;
    private final Runnable retry;
    private final Supplier<Optional<OfflineLimit>> staffLimit;
    private final Clock clock;

    /** @param retry tries everything again now, what was refused as well; @param staffLimit when the first officer's grant ends */
    public SyncDesk(StationStore store, CaseViews views, ReceiptRoom receipts, LineSettings settings, Supplier<SyncStatus> status, Runnable retry,
                    Supplier<Optional<OfflineLimit>> staffLimit, Clock clock) {
        this.store = store;
        this.book = store.syncBook();
        this.views = views;
        this.receipts = receipts;
        this.settings = settings;
        this.status = status;
        this.retry = retry;
        this.staffLimit = staffLimit;
        this.clock = clock;
    }

    public SyncOverview overview() {
        OutboxState outbox = store.outbox();
        int notAtCentre = book.count(Standing.NOT_AT_CENTRE);
        Optional<ClockReading> reading = book.clock();
        Optional<Instant> contact = reading.map(ClockReading::measuredAt);
        return new SyncOverview(book.count(Standing.ALL), notAtCentre, book.count(Standing.NEEDS_PERSON), outbox.pendingRecords(), outbox.pendingBytes(),
                book.receipt().map(SyncBook.StoredReceipt::at), contact, reading,
                limits(contact, notAtCentre));
    }

    private List<OfflineLimit> limits(Optional<Instant> contact, int notAtCentre) {
        List<OfflineLimit> usual = OfflinePolicy.USUAL.limits(clock.instant(), store.catalogue().map(StoredCatalogue::fetchedAt), contact, notAtCentre);
        return Stream.concat(usual.stream(), staffLimit.get().stream()).toList();
    }

    /** Counted without opening any. */
    public int count(Standing standing) {
        return book.count(standing);
    }

    /** Newest first. */
    public List<CaseView> views(Standing standing, int limit, int offset) {
        return book.cases(standing, limit, offset).stream().map(views::of).toList();
    }

    /** Newest first, with what waits of each. */
    public List<SyncCase> cases(Standing standing, int limit, int offset) {
        OutboxState outbox = store.outbox();
        List<SyncFailure> failures = status.get().failures();
        return book.cases(standing, limit, offset).stream().map(entry -> of(entry, outbox, failures)).toList();
    }

    private SyncCase of(CaseEntry entry, OutboxState outbox, List<SyncFailure> failures) {
        CaseView view = views.of(entry);
        List<PendingUpload> waiting = entry.centreAt().isPresent() ? List.of() : book.waiting(entry.caseId());
        boolean received = entry.centreAt().isPresent() || outbox.pendingRecords() == 0 || entry.sentAt().isPresent() && received(entry.caseId(), outbox);
        return new SyncCase(view, waiting, view.file().attachments().size(), view.file().attachments().stream().mapToLong(a -> a.size()).sum(), received,
                entry.problem().map(code -> SyncTrouble.of(code, failures, waiting.stream().anyMatch(upload -> upload.refused().isPresent()))));
    }

    private boolean received(UUID caseId, OutboxState outbox) {
        List<SealedRecord> records = store.records(caseId);
        return !records.isEmpty() && records.getLast().stationSeq() <= outbox.acknowledgedSeq();
    }

    /**
     * Tries again now. The mark of what is still refused comes back with the pass that follows; that of a withheld record, or of
     * what the centre has to look at, stays until it has gone.
     */
    public void sendAgain(UUID caseId) {
        if (store.find(caseId).flatMap(CaseEntry::problem).filter(SyncTrouble::comesBack).isPresent()) {
            store.markProblem(caseId, "");
        }
        retry.run();
    }

    /** The newest receipt as a paper. */
    public PaperOutcome receipt() {
        return receipts.newest();
    }

    /** The receipt that covers this case, with what of it the centre holds. */
    public PaperOutcome receipt(UUID caseId) {
        return views.find(caseId).map(receipts::of).orElseGet(() -> new PaperOutcome.NotForThisCase(ReceiptRoom.none()));
    }

    public SyncSettings settings() {
        return settings.get();
    }

    /** Holds from the next piece on, and after a restart. */
    public void settings(SyncSettings next) {
        settings.set(next);
        retry.run();
    }
}
