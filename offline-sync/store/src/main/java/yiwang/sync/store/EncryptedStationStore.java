package yiwang.sync.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.LongFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yiwang.sync.domain.port.CaseSearch;
import yiwang.sync.domain.port.CaseShelf;
import yiwang.sync.domain.port.Quarantine;
import yiwang.sync.domain.port.StationIdentity;
import yiwang.sync.domain.port.StationStore;
import yiwang.sync.domain.port.StockJournal;
import yiwang.sync.domain.port.SyncBook;
import yiwang.sync.domain.queue.Ticket;
import yiwang.sync.domain.record.RecordDraft;
import yiwang.sync.domain.record.SealedRecord;
import yiwang.sync.domain.time.ClockReading;

/**
 * A station's store in SQLite, every personal value encrypted. Opened by {@link #open} and made by {@link #create}; one
 * process at a time has it. See the decision records beside this module for what is encrypted how, and why.
 */
public final class EncryptedStationStore implements StationStore {

    private static final String KEY_FILE = "station.key";
    private static final Logger LOG = LoggerFactory.getLogger(EncryptedStationStore.class);

    private final Clock clock;
    private final Vault vault;
    private final StationLock lock;
    private final Ledger ledger;
    private final StoreWriter writer;
    private final ReadPool readers;
    private final CaseKeyRing keys;
    private final SearchTerms terms;
    private final JournalRepository journal;
    private final ReceiptRepository receipts;
    private final SerialCounters serials;
    private final AttachmentRepository attachments;
    private final CaseRepository cases;
    private final CaseFinder finder;
    private final TicketRepository tickets;
    private final DraftRepository drafts;
    private final FeedRepository feed;
    private final CaseDesk desk;
    private final StationRepository station;
    private final StockJournal stock;
    private final SyncBook syncBook;
    private final CaseShelf shelf;
    private final Quarantine quarantine;
    private final AtomicBoolean closed = new AtomicBoolean();
    private volatile Optional<StationIdentity> identity;
    private volatile Optional<ClockReading> reading;

    /** Takes an opened database over; everything given here is closed with the store. */
    EncryptedStationStore(Path dataFolder, Vault vault, Clock clock, StationLock lock, Sql writerSql, ReadPool readers) throws SQLException, IOException {
        this.clock = clock;
        this.vault = vault;
        this.lock = lock;
        this.readers = readers;
        keys = new CaseKeyRing(vault);
        terms = new SearchTerms(vault);
        BlindIndex index = new BlindIndex(terms);
        journal = new JournalRepository(vault, keys);
        receipts = new ReceiptRepository(vault);
        serials = new SerialCounters(vault, readers);
        attachments = new AttachmentRepository(vault, new AttachmentFiles(dataFolder));
        StateIndex states = new StateIndex();
        cases = new CaseRepository(journal, attachments, keys, index, states);
        finder = new CaseFinder(vault, keys, journal, index);
        tickets = new TicketRepository(vault);
        drafts = new DraftRepository(vault);
        feed = new FeedRepository(vault, states);
        shelf = new StoredCaseShelf(readers, finder, states, vault);
        station = new StationRepository(vault);
        desk = new CaseDesk(vault, terms, journal, cases, keys, serials, clock, () -> reading);
        keys.load(writerSql);
        ledger = new Ledger(writerSql, new SteadyFile(dataFolder.resolve(StationDatabase.FILE + "-wal")), desk);
        Daybook daybook = new Daybook(dataFolder, vault);
        Tail tail = ledger.takeOver(daybook, station.tail(writerSql, journal));
        receipts.load(writerSql, tail);
        identity = station.identity(writerSql);
        reading = station.clock(writerSql);
        writerSql.commit();
        readers.settleBy(ledger::settle);
        writer = new StoreWriter(ledger, daybook, () -> desk.know(readers), tail);
        syncBook = new StoredSyncBook(readers, finder, attachments, receipts, writer::tail, () -> reading);
        quarantine = new StoredQuarantine(writer, readers, new QuarantineRepository(), journal, attachments);
        stock = new StoredStockJournal(writer, readers, vault, (turn, record) -> cases.append(turn, record, clock.instant(), reading));
    }

    /** Opens the store in this folder, with its key beside it. Never makes one. */
    public static StoreOpening open(Path dataFolder, Clock clock) {
        return open(dataFolder, clock, dataFolder.resolve(KEY_FILE));
    }

    /** @param keyFile  where the key is kept, such as on a stick that is taken out at night */
    public static StoreOpening open(Path dataFolder, Clock clock, Path keyFile) {
        return new StoreOpener(dataFolder, keyFile, clock).open();
    }

    /** Makes a store with a new key, for enrolment, and opens it; a store that is already there is opened as it is. */
    public static StoreOpening create(Path dataFolder, Clock clock) {
        return create(dataFolder, clock, dataFolder.resolve(KEY_FILE));
    }

    /** @param keyFile  a key that is already there is used, never replaced */
    public static StoreOpening create(Path dataFolder, Clock clock, Path keyFile) {
        return new StoreOpener(dataFolder, keyFile, clock).create();
    }

    /** Who keeps the key of the store in this folder, such as {@code tpm2}; empty = the file beside it. @throws IOException when there is none */
    public static Optional<String> keyKeeper(Path dataFolder) throws IOException {
        return StationKey.keeper(dataFolder.resolve(KEY_FILE));
    }

    @Override
    public Optional<StationIdentity> identity() {
        return identity;
    }

    @Override
    public void enrol(StationIdentity newIdentity) {
        writer.write(turn -> {
            long epochBefore = turn.tail().epochNo();
            station.enrol(turn, newIdentity, receipts.mark().seq());
            boolean anew = turn.tail().epochNo() != epochBefore;
            turn.afterCommit(() -> {
                identity = Optional.of(newIdentity);
                if (anew) {
                    receipts.restart();
                }
            });
            return null;
        });
    }

    @Override
    public void saveCatalogue(StoredCatalogue catalogue) {
        writer.change(turn -> station.saveCatalogue(turn, catalogue));
    }

    @Override
    public Optional<StoredCatalogue> catalogue() {
        return readers.read(station::catalogue);
    }

    @Override
    public CaseEntry create(String series, LongFunction<CaseWrite> write) {
        return desk.create(readers, writer, series, write);
    }

    @Override
    public CaseEntry update(CaseWrite write) {
        CaseKey key = readers.read(sql -> keys.find(sql, write.caseId())).orElseThrow(() -> StoreFault.refused("case_unknown", "没有找到这件。"));
        SealedCase sealed = SealedCase.of(write, key, vault, terms, journal);
        writer.change(turn -> cases.update(turn, sealed, clock.instant(), reading));
        return find(write.caseId()).orElseThrow();
    }

    @Override
    public Optional<CaseEntry> find(UUID caseId) {
        return readers.read(sql -> finder.byId(sql, caseId));
    }

    @Override
    public Optional<CaseEntry> findByReceipt(String receiptNo) {
        return readers.read(sql -> finder.byReceipt(sql, receiptNo));
    }

    @Override
    public List<CaseEntry> cases(String search, int limit, int offset) {
        CaseSearch wanted = CaseSearch.of(search);
        if (wanted.all()) {
            return readers.read(sql -> finder.newest(sql, limit, offset));
        }
        // A scanned slip does not wait for the first search, which opens every head.
        List<CaseEntry> numbered = readers.read(sql -> finder.withReceipt(sql, wanted.text()));
        if (!numbered.isEmpty()) {
            return numbered.stream().skip(offset).limit(limit).toList();
        }
        finder.fillIndex(readers);
        return readers.read(sql -> finder.matching(sql, wanted, limit, offset));
    }

    @Override
    public int countCases() {
        return (int) writer.tail().cases();
    }

    @Override
    public void saveDraft(UUID draftId, byte[] body, Instant at) {
        byte[] sealed = drafts.seal(draftId, body, at);
        writer.change(turn -> drafts.save(turn, draftId, sealed, at));
    }

    @Override
    public List<Draft> drafts() {
        return readers.read(drafts::all);
    }

    @Override
    public void dropDraft(UUID draftId) {
        writer.change(turn -> drafts.drop(turn, draftId));
    }

    @Override
    public StoredAttachment storeAttachment(UUID caseId, InputStream clear) {
        try {
            return attachments.store(writer, caseId, keys.forAttachment(writer, readers, caseId), clear);
        } catch (GeneralSecurityException e) {
            throw StoreFault.damaged(e);
        }
    }

    @Override
    public InputStream openAttachment(UUID caseId, String sha256) {
        return readers.read(sql -> attachments.open(sql, caseId, sha256, keys.find(sql, caseId).orElseThrow(AttachmentRepository::unknown)));
    }

    @Override
    public Ticket takeTicket(String group, LocalDate day, IntFunction<Ticket> make, Function<Ticket, RecordDraft> record) {
        return writer.write(turn -> {
            Ticket ticket = make.apply(serials.next(turn, day + " " + group));
            tickets.insert(turn, ticket);
            cases.append(turn, record.apply(ticket), clock.instant(), reading);
            return ticket;
        });
    }

    @Override
    public void ticketOutcome(UUID ticketId, String outcome, RecordDraft record) {
        writer.write(turn -> {
            tickets.outcome(turn, ticketId, outcome);
            return cases.append(turn, record, clock.instant(), reading);
        });
    }

    @Override
    public List<Ticket> tickets(LocalDate day) {
        return readers.read(sql -> tickets.of(sql, day));
    }

    @Override
    public StockJournal stock() {
        return stock;
    }

    @Override
    public CaseShelf shelf() {
        return shelf;
    }

    @Override
    public SyncBook syncBook() {
        return syncBook;
    }

    @Override
    public Quarantine quarantine() {
        return quarantine;
    }

    @Override
    public SealedRecord append(RecordDraft record) {
        return writer.write(turn -> cases.append(turn, record, clock.instant(), reading));
    }

    @Override
    public List<SealedRecord> pending(int max, long maxBytes) {
        Tail tail = writer.tail();
        ReceiptMark mark = receipts.mark();
        long room = Math.min(maxBytes, Long.MAX_VALUE - mark.total());
        return readers.read(sql -> journal.behind(sql, tail, mark.seq(), max, mark.total() + room));
    }

    @Override
    public List<SealedRecord> behind(long seq, int max, long maxBytes) {
        Tail tail = writer.tail();
        return readers.read(sql -> journal.behind(sql, tail, seq, max, journal.total(sql, tail, seq) + Math.min(maxBytes, Long.MAX_VALUE / 2)));
    }

    @Override
    public List<SealedRecord> records(UUID caseId) {
        return readers.read(sql -> journal.ofCase(sql, caseId));
    }

    @Override
    public OutboxState outbox() {
        long attachmentBytes = readers.read(attachments::pendingBytes);
        ReceiptMark mark = receipts.mark();
        Tail tail = writer.tail();
        return new OutboxState(tail.lastSeq(), tail.lastHash(), mark.seq(), (int) (tail.lastSeq() - mark.seq()),
                tail.total() - mark.total() + attachmentBytes, mark.gatewayEpoch());
    }

    @Override
    public void markSent(long upToSeq, Instant at) {
        writer.change(turn -> receipts.markSent(turn, upToSeq, at));
    }

    @Override
    public void acknowledge(long upToSeq, String gatewayEpoch, byte[] signedReceipt, Instant at) {
        writer.change(turn -> receipts.acknowledge(turn, upToSeq, gatewayEpoch, signedReceipt, at));
    }

    @Override
    public List<PendingUpload> pendingUploads() {
        return readers.read(attachments::pending);
    }

    @Override
    public List<PendingUpload> pendingUploads(Optional<PendingUpload> after, int max) {
        return readers.read(sql -> attachments.pending(sql, after, max));
    }

    @Override
    public void uploadStarted(UUID caseId, String sha256, String url) {
        writer.change(turn -> attachments.started(turn, caseId, sha256, url));
    }

    @Override
    public void uploadCompleted(UUID caseId, String sha256, Instant at) {
        writer.change(turn -> attachments.completed(turn, caseId, sha256, at));
    }

    @Override
    public void forgetUploads() {
        writer.change(turn -> attachments.forgetUploads(turn));
    }

    @Override
    public void markProblem(UUID caseId, String code) {
        writer.change(turn -> cases.markProblem(turn, caseId, code));
    }

    @Override
    public String feedCursor() {
        return readers.read(feed::cursor);
    }

    @Override
    public void applyFeed(String cursor, List<CaseChange> changes) {
        writer.change(turn -> feed.apply(turn, cursor, changes));
    }

    @Override
    public List<CaseChange> changes(UUID caseId) {
        return readers.read(sql -> feed.of(sql, caseId));
    }

    @Override
    public Optional<byte[]> note(String name) {
        return readers.read(sql -> station.note(sql, name));
    }

    @Override
    public void note(String name, byte[] value) {
        writer.change(turn -> station.saveNote(turn, name, value));
    }

    @Override
    public void clockOffset(long millis, Instant measuredAt) {
        ClockReading measured = new ClockReading(millis, measuredAt.truncatedTo(ChronoUnit.MILLIS));
        writer.write(turn -> {
            station.saveClock(turn, measured);
            turn.afterCommit(() -> reading = Optional.of(measured));
            return null;
        });
    }

    /** Finishes what was begun, moves the log into the database and lets the next process in. */
    @Override
    public void close() {
        if (closed.getAndSet(true)) {
            return;
        }
        writer.close();
        try (lock) {
            readers.close();
            ledger.close();
        } catch (SQLException | IOException e) {
            LOG.warn("The store was not closed cleanly; nothing is lost", e);
        }
    }
}
