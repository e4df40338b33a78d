package yiwang.sync.contracts.store;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.LongFunction;
import yiwang.sync.domain.port.CaseSearch;
import yiwang.sync.domain.port.CaseShelf;
import yiwang.sync.domain.port.Quarantine;
import yiwang.sync.domain.port.StationIdentity;
import yiwang.sync.domain.port.StationStore;
import yiwang.sync.domain.port.StockJournal;
import yiwang.sync.domain.port.StoreException;
import yiwang.sync.domain.port.SyncBook;
import yiwang.sync.domain.queue.Ticket;
import yiwang.sync.domain.record.RecordDraft;
import yiwang.sync.domain.record.SealedRecord;
import yiwang.sync.domain.time.ClockReading;

/** A station's store that keeps everything in memory, for tests of whatever stands above a store. One lock, no trick. */
public final class InMemoryStationStore implements StationStore {

    private final Clock clock;
    private final MemoryJournal journal = new MemoryJournal();
    private final MemoryAttachments attachments = new MemoryAttachments();
    private final MemoryStockJournal stock = new MemoryStockJournal(this::append);
    private final Map<UUID, MemoryCase> cases = new LinkedHashMap<>();
    private final MemoryQuarantine quarantine = new MemoryQuarantine(this, journal, attachments, id -> known(id).problem, this::markProblem);
    private final Map<String, Long> serials = new HashMap<>();
    private final Map<String, Integer> ticketNumbers = new HashMap<>();
    private final Map<UUID, Ticket> tickets = new LinkedHashMap<>();
    private final Map<UUID, Draft> drafts = new LinkedHashMap<>();
    private final Map<UUID, List<CaseChange>> changes = new HashMap<>();
    private Optional<StationIdentity> identity = Optional.empty();
    private Optional<StoredCatalogue> catalogue = Optional.empty();
    private Optional<ClockReading> reading = Optional.empty();
    private final Map<String, byte[]> notes = new HashMap<>();
    private String cursor = "";

    public InMemoryStationStore(Clock clock) {
        this.clock = clock;
    }

    @Override
    public synchronized Optional<StationIdentity> identity() {
        return identity;
    }

    @Override
    public synchronized void enrol(StationIdentity newIdentity) {
        journal.enrol(newIdentity);
        identity = Optional.of(newIdentity);
    }

    @Override
    public synchronized void saveCatalogue(StoredCatalogue newCatalogue) {
        catalogue = Optional.of(new StoredCatalogue(newCatalogue.version(), newCatalogue.packageBytes().clone(), millis(newCatalogue.fetchedAt())));
    }

    @Override
    public synchronized Optional<StoredCatalogue> catalogue() {
        return catalogue;
    }

    @Override
    public synchronized CaseEntry create(String series, LongFunction<CaseWrite> write) {
        long serial = serials.getOrDefault(series, 0L) + 1;
        CaseWrite made = write.apply(serial);
        if (cases.containsKey(made.caseId())) {
            throw refuse("case_exists", "这件已经保存过了。");
        }
        if (findByReceipt(made.receiptNo()).isPresent()) {
            throw refuse("receipt_exists", "这个收件编号已经用过了。");
        }
        save(new MemoryCase(), made);
        serials.put(series, serial);
        return entry(cases.get(made.caseId()));
    }

    @Override
    public synchronized CaseEntry update(CaseWrite write) {
        MemoryCase stored = known(write.caseId());
        if (stored.write.version() != write.version() - 1) {
            throw refuse("version_conflict", "这件已被改过，请重新打开后再改。");
        }
        save(stored, write);
        quarantine.superseded(write.caseId());
        return entry(stored);
    }

    private void save(MemoryCase row, CaseWrite write) {
        attachments.require(write.caseId(), write.attachments());
        Instant now = millis(clock.instant());
        row.lastPosition = journal.append(write.record(), row.records + 1, now, reading);
        row.records++;
        row.write = write;
        row.savedAt = now;
        attachments.bind(write.caseId(), write.attachments());
        cases.put(write.caseId(), row);
    }

    @Override
    public synchronized Optional<CaseEntry> find(UUID caseId) {
        return Optional.ofNullable(cases.get(caseId)).map(this::entry);
    }

    @Override
    public synchronized Optional<CaseEntry> findByReceipt(String receiptNo) {
        return cases.values().stream().filter(c -> c.write.receiptNo().equals(receiptNo)).map(this::entry).findFirst();
    }

    @Override
    public synchronized List<CaseEntry> cases(String search, int limit, int offset) {
        CaseSearch wanted = CaseSearch.of(search);
        List<MemoryCase> newestFirst = new ArrayList<>(cases.values());
        Collections.reverse(newestFirst);
        return newestFirst.stream()
                .filter(c -> wanted.matches(c.write.names(), c.write.numbers(), c.write.receiptNo()))
                .skip(offset).limit(limit).map(this::entry).toList();
    }

    @Override
    public synchronized int countCases() {
        return cases.size();
    }

    private CaseEntry entry(MemoryCase row) {
        CaseWrite w = row.write;
        List<CaseChange> back = changes(w.caseId());
        return new CaseEntry(w.caseId(), w.version(), w.receiptNo(), w.handleCode(), w.state(), w.body().clone(), row.savedAt,
                journal.sentAt(row.lastPosition).filter(at -> !quarantine.keepsBack(w.caseId())),
                journal.receivedAt(row.lastPosition).filter(at -> !quarantine.keepsBack(w.caseId())).flatMap(at -> attachments.allCompleteAt(w.caseId(), at)),
                back.isEmpty() ? Optional.empty() : Optional.of(back.getLast().state()),
                back.stream().map(CaseChange::centreNo).filter(no -> !no.isEmpty()).reduce((a, b) -> b),
                row.problem.isEmpty() ? Optional.empty() : Optional.of(row.problem));
    }

    @Override
    public synchronized void saveDraft(UUID draftId, byte[] body, Instant at) {
        drafts.put(draftId, new Draft(draftId, body.clone(), millis(at)));
    }

    @Override
    public synchronized List<Draft> drafts() {
        return drafts.values().stream().sorted((a, b) -> b.savedAt().compareTo(a.savedAt())).toList();
    }

    @Override
    public synchronized void dropDraft(UUID draftId) {
        drafts.remove(draftId);
    }

    @Override
    public StoredAttachment storeAttachment(UUID caseId, InputStream clear) {
        try {
            byte[] bytes = clear.readAllBytes();
            synchronized (this) {
                return attachments.store(caseId, bytes);
            }
        } catch (IOException e) {
            throw new StoreException("attachment_unreadable", "附件读到一半中断，没有保存，请重新添加。", e);
        }
    }

    @Override
    public synchronized InputStream openAttachment(UUID caseId, String sha256) {
        return new ByteArrayInputStream(attachments.bytes(caseId, sha256));
    }

    @Override
    public synchronized Ticket takeTicket(String group, LocalDate day, IntFunction<Ticket> make, Function<Ticket, RecordDraft> record) {
        String counter = day + group;
        int number = ticketNumbers.getOrDefault(counter, 0) + 1;
        Ticket ticket = make.apply(number);
        append(record.apply(ticket));
        ticketNumbers.put(counter, number);
        tickets.put(ticket.ticketId(), ticket);
        return ticket;
    }

    @Override
    public synchronized void ticketOutcome(UUID ticketId, String outcome, RecordDraft record) {
        Ticket t = tickets.get(ticketId);
        if (t == null) {
            throw refuse("ticket_unknown", "没有找到这个排队号。");
        }
        append(record);
        tickets.put(ticketId, new Ticket(t.ticketId(), t.number(), t.group(), t.day(), t.takenAt(), t.waiting(), outcome));
    }

    @Override
    public synchronized List<Ticket> tickets(LocalDate day) {
        return tickets.values().stream().filter(t -> t.day().equals(day)).toList();
    }

    @Override
    public StockJournal stock() {
        return stock;
    }

    @Override
    public CaseShelf shelf() {
        return new MemoryCaseShelf(this);
    }

    @Override
    public SyncBook syncBook() {
        return new MemorySyncBook(this, () -> journal.receipt(), () -> reading);
    }

    @Override
    public Quarantine quarantine() {
        return quarantine;
    }

    @Override
    public synchronized SealedRecord append(RecordDraft record) {
        Optional<MemoryCase> owner = record.caseId().map(this::known);
        int position = journal.append(record, owner.map(c -> c.records + 1).orElse(0), clock.instant(), reading);
        owner.ifPresent(c -> {
            c.records++;
            c.lastPosition = position;
        });
        return journal.at(position);
    }

    @Override
    public synchronized List<SealedRecord> pending(int max, long maxBytes) {
        return journal.pending(max, maxBytes);
    }

    @Override
    public synchronized List<SealedRecord> behind(long seq, int max, long maxBytes) {
        return journal.behind(seq, max, maxBytes);
    }

    @Override
    public synchronized List<SealedRecord> records(UUID caseId) {
        return journal.of(caseId);
    }

    @Override
    public synchronized OutboxState outbox() {
        return journal.state(attachments.pendingBytes());
    }

    @Override
    public synchronized void markSent(long upToSeq, Instant at) {
        journal.markSent(upToSeq, millis(at));
    }

    @Override
    public synchronized void acknowledge(long upToSeq, String gatewayEpoch, byte[] signedReceipt, Instant at) {
        journal.acknowledge(upToSeq, gatewayEpoch, signedReceipt, millis(at));
    }

    @Override
    public synchronized List<PendingUpload> pendingUploads() {
        return attachments.pending();
    }

    @Override
    public synchronized void uploadStarted(UUID caseId, String sha256, String url) {
        attachments.started(caseId, sha256, url);
    }

    @Override
    public synchronized void uploadCompleted(UUID caseId, String sha256, Instant at) {
        attachments.completed(caseId, sha256, millis(at));
    }

    @Override
    public synchronized void forgetUploads() {
        attachments.forgetUploads();
    }

    @Override
    public synchronized void markProblem(UUID caseId, String code) {
        known(caseId).problem = code;
    }

    @Override
    public synchronized String feedCursor() {
        return cursor;
    }

    @Override
    public synchronized void applyFeed(String newCursor, List<CaseChange> newChanges) {
        newChanges.stream().filter(c -> cases.containsKey(c.caseId())).forEach(c ->
                changes.computeIfAbsent(c.caseId(), id -> new ArrayList<>())
                        .add(new CaseChange(c.caseId(), c.state(), c.centreNo(), c.note(), millis(c.at()), c.more())));
        cursor = newCursor;
    }

    @Override
    public synchronized List<CaseChange> changes(UUID caseId) {
        return List.copyOf(changes.getOrDefault(caseId, List.of()));
    }

    @Override
    public synchronized Optional<byte[]> note(String name) {
        return Optional.ofNullable(notes.get(name)).map(byte[]::clone);
    }

    @Override
    public synchronized void note(String name, byte[] value) {
        notes.put(name, value.clone());
    }

    @Override
    public synchronized void clockOffset(long offset, Instant measuredAt) {
        reading = Optional.of(new ClockReading(offset, millis(measuredAt)));
    }

    @Override
    public void close() {
        // nothing outlives the memory it is in
    }

    private MemoryCase known(UUID caseId) {
        MemoryCase row = cases.get(caseId);
        if (row == null) {
            throw refuse("case_unknown", "没有找到这件。");
        }
        return row;
    }

    static StoreException refuse(String code, String sentence) {
        return new StoreException(code, sentence, null);
    }

    private static Instant millis(Instant at) {
        return at.truncatedTo(ChronoUnit.MILLIS);
    }

    private static final class MemoryCase {
        private CaseWrite write;
        private Instant savedAt;
        private int records;
        private int lastPosition;
        private String problem = "";
    }
}
