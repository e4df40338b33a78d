package yiwang.sync.domain.port;

import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.LongFunction;
import yiwang.sync.domain.queue.Ticket;
import yiwang.sync.domain.record.RecordDraft;
import yiwang.sync.domain.record.SealedRecord;

/**
 * Everything a station keeps. Safe for many threads; one writer inside. A method that changes something returns only
 * when the change survives power loss; a method that throws {@link StoreException} has changed nothing. Times are kept
 * to the millisecond.
 *
 * <p>Bodies and payloads are opaque bytes (JSON, UTF-8) which the store keeps encrypted, as it keeps every search term.
 */
public interface StationStore extends AutoCloseable {

    // ---- who we are

    Optional<StationIdentity> identity();

    /**
     * Saves or replaces the identity; a new epoch begins a new journal sequence.
     *
     * @throws StoreException {@code records_pending} when the epoch is new and records of the old one are not acknowledged: they would be lost
     */
    void enrol(StationIdentity identity);

    // ---- catalogue

    void saveCatalogue(StoredCatalogue catalogue);

    Optional<StoredCatalogue> catalogue();

    /** @param packageBytes the catalogue package as the gateway sent it, JSON, UTF-8 */
    record StoredCatalogue(String version, byte[] packageBytes, Instant fetchedAt) { }

    // ---- cases

    /**
     * Saves a new case: draws the next serial of {@code series}, asks {@code write} for the case with it, and stores
     * case, search terms and record in one transaction. A serial is never drawn twice; one may be skipped by a crash or
     * by a write that failed beside another. {@code write} is called once, in the caller's thread, and must not write to
     * the store itself. When the record's payload is the very bytes of the body, they are kept once.
     *
     * @param series  such as {@code L990121100201A1261124}: a number restarts at 1 in each new series
     * @throws StoreException {@code case_exists}, {@code receipt_exists}, {@code attachment_unknown}, {@code not_enrolled}
     */
    CaseEntry create(String series, LongFunction<CaseWrite> write);

    /** Saves a later version of a case with its record, in one transaction. @throws StoreException {@code case_unknown}, or {@code version_conflict} when the stored version is not the one before */
    CaseEntry update(CaseWrite write);

    Optional<CaseEntry> find(UUID caseId);

    /** By receipt number, exactly. */
    Optional<CaseEntry> findByReceipt(String receiptNo);

    /**
     * Newest case first, by the order in which they were created here (never by the clock). See {@link CaseSearch}.
     *
     * @param search  part of a name (one character or more), a whole identity number, a whole phone number or a receipt
     *                number; empty = all
     */
    List<CaseEntry> cases(String search, int limit, int offset);

    int countCases();

    /** The same cases by their states; lives and closes with the store. */
    CaseShelf shelf();

    /**
     * @param state        name of the state, kept open for counting
     * @param handleCode   kept open for counting
     * @param body         the case, encrypted by the store
     * @param names        names to be found by any part
     * @param numbers      identity and phone numbers to be found whole
     * @param attachments  SHA-256 of every attachment of this version, stored before by {@link #storeAttachment}
     */
    record CaseWrite(UUID caseId, int version, String receiptNo, String handleCode, String state, byte[] body,
                     List<String> names, List<String> numbers, List<String> attachments, RecordDraft record) { }

    /**
     * A case with its three truths.
     *
     * @param savedAt      local truth: when it became durable here; never null
     * @param sentAt       when its newest record last left completely for the gateway; empty = not yet
     * @param centreAt     when a signed receipt covered all its records and all its attachments were complete, whichever came
     *                     last; empty = not yet, and empty again when a restored gateway's lower receipt no longer covers them
     * @param centreState  the newest state that came back from the centre, or empty
     * @param centreNo     central case number, or empty
     * @param problem      code of what keeps it from the centre and needs a person, or empty
     */
    record CaseEntry(UUID caseId, int version, String receiptNo, String handleCode, String state, byte[] body,
                     Instant savedAt, Optional<Instant> sentAt, Optional<Instant> centreAt,
                     Optional<String> centreState, Optional<String> centreNo, Optional<String> problem) { }

    // ---- drafts: saved every few seconds while a clerk types; never sent

    void saveDraft(UUID draftId, byte[] body, Instant at);

    List<Draft> drafts();

    void dropDraft(UUID draftId);

    record Draft(UUID draftId, byte[] body, Instant savedAt) { }

    // ---- attachments: encrypted while written, under the key of their case, named by SHA-256 of the clear bytes

    /** Reads the stream to its end and stores it. Storing the same bytes for the same case again is free, and puts right what has rotted since. */
    StoredAttachment storeAttachment(UUID caseId, InputStream clear);

    /** The clear bytes; the caller closes the stream. @throws StoreException {@code attachment_unknown} when it is not there, {@code store_damaged} when it was tampered with: here, or from a later read before any false byte is handed out */
    InputStream openAttachment(UUID caseId, String sha256);

    record StoredAttachment(String sha256, long size) { }

    // ---- numbers and queue

    /** Takes the next number of the group for the day, makes the ticket with it and journals ticket and record before it returns. */
    Ticket takeTicket(String group, LocalDate day, IntFunction<Ticket> make, Function<Ticket, RecordDraft> record);

    /** Notes how the printing of a ticket ended (printed, maybe or not), or whose turn it was (called, passed, served). */
    void ticketOutcome(UUID ticketId, String outcome, RecordDraft record);

    List<Ticket> tickets(LocalDate day);

    // ---- numbered blanks

    /** Lives and closes with the store. */
    StockJournal stock();

    // ---- outbox: records up

    /** Appends a record that belongs to no write above (hand-over, device event). @throws StoreException {@code case_unknown} when it names a case that is not here */
    SealedRecord append(RecordDraft record);

    /**
     * Records behind the last receipt, in order, at most {@code max} and at most {@code maxBytes} of payload (but at least one),
     * and no further than one that cannot be read. @throws StoreException {@code store_damaged} when the first one cannot
     */
    List<SealedRecord> pending(int max, long maxBytes);

    /** Where the cases stand towards the centre; lives and closes with the store. */
    SyncBook syncBook();

    /** Records of the present epoch behind a sequence, acknowledged or not, in order, at most {@code max} and at most {@code maxBytes} of payload (but at least one if there is one). */
    List<SealedRecord> behind(long seq, int max, long maxBytes);

    /** Records of one case, oldest first. */
    List<SealedRecord> records(UUID caseId);

    OutboxState outbox();

    /** Notes that everything up to the sequence left this machine completely. */
    void markSent(long upToSeq, Instant at);

    /** Takes a verified receipt: records up to {@code upToSeq} are the gateway's, and so have left. A lower one than before (restored gateway) is taken as it is. @throws StoreException {@code receipt_ahead} when it covers records that are not here: this store is an old copy */
    void acknowledge(long upToSeq, String gatewayEpoch, byte[] signedReceipt, Instant at);

    /** @param lastHash of the newest record, 64 zeros when there is none; @param pendingBytes records and attachments together, clear size */
    record OutboxState(long lastSeq, String lastHash, long acknowledgedSeq, int pendingRecords, long pendingBytes, String gatewayEpoch) { }

    /** What cannot go up as it is. Lives and closes with the store. */
    Quarantine quarantine();

    // ---- outbox: attachments up

    /** Attachments of saved cases that are not complete at the gateway, smallest first. */
    List<PendingUpload> pendingUploads();

    /**
     * The same, a page at a time, in an order that stays while uploads end: a station may hold hundreds of thousands.
     *
     * @param after the last one of the page before, which may be complete by now; empty = from the beginning
     */
    default List<PendingUpload> pendingUploads(Optional<PendingUpload> after, int max) {
        Comparator<PendingUpload> order = Comparator.comparingLong(PendingUpload::size).thenComparing(PendingUpload::caseId)
                .thenComparing(PendingUpload::sha256);
        return pendingUploads().stream().sorted(order).filter(u -> after.isEmpty() || order.compare(u, after.get()) > 0).limit(max).toList();
    }

    /** Remembers where an upload can be resumed. @param url the upload's address at the gateway; empty = begin anew. @throws StoreException {@code attachment_unknown} */
    void uploadStarted(UUID caseId, String sha256, String url);

    void uploadCompleted(UUID caseId, String sha256, Instant at);

    /** All uploads are to be offered again (gateway restored from a backup). */
    void forgetUploads();

    /** @param refused why the gateway refused it when it was last offered ({@link Quarantine}); empty = it may go */
    record PendingUpload(UUID caseId, String sha256, long size, Optional<String> url, Optional<String> refused) {

        public PendingUpload(UUID caseId, String sha256, long size, Optional<String> url) {
            this(caseId, sha256, size, url, Optional.empty());
        }
    }

    // ---- troubles that need a person

    /** Marks a case with what keeps it from the centre; {@code code} empty clears it. */
    void markProblem(UUID caseId, String code);

    // ---- feed down

    String feedCursor();

    /** Applies what the centre said, with the new cursor, in one transaction. Changes of unknown cases are passed over. */
    void applyFeed(String cursor, List<CaseChange> changes);

    /** @param more what else the centre said, a JSON object as text, kept whether or not this program knows it; empty = nothing */
    record CaseChange(UUID caseId, String state, String centreNo, String note, Instant at, String more) {

        public CaseChange(UUID caseId, String state, String centreNo, String note, Instant at) {
            this(caseId, state, centreNo, note, at, "");
        }
    }

    /** What came back from the centre for a case, oldest first. */
    List<CaseChange> changes(UUID caseId);

    // ---- small things to remember, encrypted like all else

    /** @param name such as {@code sealing-key} */
    Optional<byte[]> note(String name);

    /** Keeps it under this name, in place of what stood there. */
    void note(String name, byte[] value);

    // ---- clock

    /** Remembers the offset to the gateway's clock, written into later records. */
    void clockOffset(long millis, Instant measuredAt);

    @Override
    void close();
}
