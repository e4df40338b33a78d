package yiwang.sync.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import yiwang.sync.domain.port.StationStore.CaseEntry;
import yiwang.sync.domain.port.StationStore.PendingUpload;
import yiwang.sync.domain.port.SyncBook;
import yiwang.sync.domain.time.ClockReading;

/** Counts by indexes alone, so that a station with hundreds of thousands of cases may be asked once a second. */
final class StoredSyncBook implements SyncBook {

    private static final String WAITING_ATTACHMENT = "FROM attachment a JOIN case_key k ON k.case_id = a.case_id "
            + "WHERE a.bound = 1 AND a.completed_at IS NULL AND k.case_no IS NOT NULL";

    private static final String WITHHELD = "FROM withheld w JOIN case_key k ON k.case_id = w.case_id WHERE w.superseded = 0";

    private final ReadPool readers;
    private final CaseFinder finder;
    private final AttachmentRepository attachments;
    private final ReceiptRepository receipts;
    private final Supplier<Tail> tail;
    private final Supplier<Optional<ClockReading>> reading;

    StoredSyncBook(ReadPool readers, CaseFinder finder, AttachmentRepository attachments, ReceiptRepository receipts, Supplier<Tail> tail,
                   Supplier<Optional<ClockReading>> reading) {
        this.readers = readers;
        this.finder = finder;
        this.attachments = attachments;
        this.receipts = receipts;
        this.tail = tail;
        this.reading = reading;
    }

    @Override
    public List<CaseEntry> cases(Standing standing, int limit, int offset) {
        return readers.read(sql -> {
            List<Long> numbers = switch (standing) {
                case ALL -> LongStream.iterate(CaseFinder.last(sql) - offset, no -> no > 0, no -> no - 1).limit(limit).boxed().toList();
                case NOT_AT_CENTRE -> page(notAtCentreNumbers(sql), limit, offset);
                case NEEDS_PERSON -> sql.list("SELECT no FROM cases WHERE problem <> '' ORDER BY no DESC LIMIT ? OFFSET ?",
                        row -> row.getLong(1), limit, offset);
            };
            return finder.numbered(sql, numbers);
        });
    }

    @Override
    public int count(Standing standing) {
        return readers.read(sql -> switch (standing) {
            case ALL -> (int) tail.get().cases();
            case NOT_AT_CENTRE -> notAtCentre(sql);
            case NEEDS_PERSON -> count(sql, "SELECT count(*) FROM cases WHERE problem <> ''");
        });
    }

    /** Cases with records behind the receipt, and those that lack no record but an attachment or the content of a record. */
    private int notAtCentre(Sql sql) throws SQLException {
        long behind = acknowledged();
        return count(sql, "SELECT count(*) FROM cases WHERE last_record > ?", behind)
                + count(sql, "SELECT count(*) FROM (SELECT k.case_no AS no " + WAITING_ATTACHMENT + " UNION SELECT k.case_no " + WITHHELD
                        + ") lacking JOIN cases c ON c.no = lacking.no WHERE c.last_record <= ?", behind);
    }

    /** A bit a case: sorted by its number without a sort, and by indexes alone. */
    private BitSet notAtCentreNumbers(Sql sql) throws SQLException {
        BitSet numbers = new BitSet();
        sql.each("SELECT no FROM cases WHERE last_record > ?", row -> numbers.set(row.getInt(1)), acknowledged());
        sql.each("SELECT k.case_no " + WAITING_ATTACHMENT, row -> numbers.set(row.getInt(1)));
        sql.each("SELECT k.case_no " + WITHHELD, row -> numbers.set(row.getInt(1)));
        return numbers;
    }

    private static List<Long> page(BitSet numbers, int limit, int offset) {
        List<Long> page = new ArrayList<>();
        int no = numbers.length() - 1;
        for (int skipped = 0; no >= 0 && page.size() < limit; no = numbers.previousSetBit(no - 1)) {
            if (skipped++ >= offset) {
                page.add((long) no);
            }
        }
        return page;
    }

    private static int count(Sql sql, String query, Object... values) throws SQLException {
        return (int) sql.number(query, values).orElse(0);
    }

    private long acknowledged() {
        return tail.get().position(receipts.mark().seq());
    }

    @Override
    public List<PendingUpload> waiting(UUID caseId) {
        return readers.read(sql -> attachments.waitingOf(sql, caseId)).stream().sorted(Comparator.comparingLong(PendingUpload::size)).toList();
    }

    @Override
    public Optional<StoredReceipt> receipt() {
        return readers.read(sql -> receipts.newest(sql, tail.get()));
    }

    @Override
    public Optional<ClockReading> clock() {
        return reading.get();
    }
}
