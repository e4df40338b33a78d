package yiwang.sync.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yiwang.sync.domain.port.CaseSearch;
import yiwang.sync.domain.port.StationStore.CaseEntry;
import yiwang.sync.domain.port.StoreException;

/** Finds and opens cases. One case that cannot be opened is left out of lists and logged; the others stay usable. */
final class CaseFinder {

    private static final Logger LOG = LoggerFactory.getLogger(CaseFinder.class);

    private final Vault vault;
    private final CaseKeyRing keys;
    private final JournalRepository journal;
    private final BlindIndex index;
    private final Object filling = new Object();
    private volatile boolean indexed;

    CaseFinder(Vault vault, CaseKeyRing keys, JournalRepository journal, BlindIndex index) {
        this.vault = vault;
        this.keys = keys;
        this.journal = journal;
        this.index = index;
    }

    Optional<CaseEntry> byId(Sql sql, UUID caseId) throws SQLException {
        return one(sql, "WHERE c.no = (SELECT case_no FROM case_key WHERE case_id = ?)", caseId);
    }

    Optional<CaseEntry> byReceipt(Sql sql, String receiptNo) throws SQLException {
        return one(sql, "WHERE c.receipt_tag = ?", SealedCase.receiptTag(vault, receiptNo));
    }

    /** As a search finds it: nothing when it cannot be read. */
    List<CaseEntry> withReceipt(Sql sql, String receiptNo) throws SQLException {
        List<CaseEntry> entries = new ArrayList<>();
        for (CaseRow row : sql.list(CaseRow.SELECT + "WHERE c.receipt_tag = ?", CaseRow::read, SealedCase.receiptTag(vault, receiptNo))) {
            readable(row).ifPresent(head -> add(entries, sql, row, head));
        }
        return entries;
    }

    private Optional<CaseEntry> one(Sql sql, String where, Object value) throws SQLException {
        Optional<CaseRow> row = sql.first(CaseRow.SELECT + where, CaseRow::read, value);
        return row.isEmpty() ? Optional.empty() : Optional.of(entry(sql, row.get(), head(row.get())));
    }

    List<CaseEntry> newest(Sql sql, int limit, int offset) throws SQLException {
        List<CaseEntry> entries = new ArrayList<>();
        long last = last(sql) - offset;
        for (CaseRow row : sql.list(CaseRow.SELECT + "WHERE c.no <= ? AND c.no > ? ORDER BY c.no DESC", CaseRow::read, last, last - limit)) {
            readable(row).ifPresent(head -> add(entries, sql, row, head));
        }
        return entries;
    }

    /** Cases are numbered without a gap and never removed: a page is a range of numbers, wherever it lies. */
    static long last(Sql sql) throws SQLException {
        return sql.number("SELECT max(no) FROM cases").orElse(0);
    }

    /** By their numbers, in the order given. */
    List<CaseEntry> numbered(Sql sql, List<Long> numbers) throws SQLException {
        List<CaseEntry> entries = new ArrayList<>();
        for (long no : numbers) {
            Optional<CaseRow> row = sql.first(CaseRow.SELECT + "WHERE c.no = ?", CaseRow::read, no);
            row.flatMap(this::readable).ifPresent(head -> add(entries, sql, row.get(), head));
        }
        return entries;
    }

    List<CaseEntry> matching(Sql sql, CaseSearch search, int limit, int offset) throws SQLException {
        List<CaseEntry> entries = new ArrayList<>();
        int skipped = 0;
        for (long no : index.candidates(search)) {
            if (entries.size() == limit) {
                break;
            }
            Optional<CaseRow> row = sql.first(CaseRow.SELECT + "WHERE c.no = ?", CaseRow::read, no);
            Optional<CaseHead> head = row.flatMap(this::readable)
                    .filter(h -> search.matches(h.names(), h.numbers(), h.receiptNo()));
            if (head.isPresent() && skipped++ >= offset) {
                add(entries, sql, row.get(), head.get());
            }
        }
        return entries;
    }

    /** To be called before the first search; who waits for another's filling holds no connection meanwhile. */
    void fillIndex(ReadPool readers) {
        if (!indexed) {
            synchronized (filling) {
                if (!indexed) {
                    readers.read(sql -> {
                        sql.each("SELECT no, case_id, version, handle_code, state, head FROM cases", this::putIfReadable);
                        return null;
                    });
                    indexed = true;
                }
            }
        }
    }

    private void putIfReadable(ResultSet row) throws SQLException {
        UUID caseId = Ids.id(row.getBytes(2));
        try {
            Place place = CaseHead.place(caseId, row.getInt(3), row.getString(4), row.getString(5));
            index.putIfAbsent(row.getLong(1), CaseHead.read(vault.open(row.getBytes(6), place)).tags());
        } catch (StoreException e) {
            LOG.error("Case {} cannot be opened and is left out of the search", caseId, e);
        }
    }

    private void add(List<CaseEntry> entries, Sql sql, CaseRow row, CaseHead head) {
        try {
            entries.add(entry(sql, row, head));
        } catch (StoreException e) {
            LOG.error("Case {} cannot be opened and is left out of the list", row.caseId(), e);
        } catch (SQLException e) {
            throw StoreFault.of(e);
        }
    }

    private Optional<CaseHead> readable(CaseRow row) {
        try {
            return Optional.of(head(row));
        } catch (StoreException e) {
            LOG.error("Case {} cannot be opened and is left out of the list", row.caseId(), e);
            return Optional.empty();
        }
    }

    private CaseHead head(CaseRow row) {
        return CaseHead.read(vault.open(row.head(), row.headPlace()));
    }

    private CaseEntry entry(Sql sql, CaseRow row, CaseHead head) throws SQLException {
        CaseKey key = keys.unwrap(row.caseId(), row.wrapped());
        byte[] body = row.body() == null ? journal.payload(sql, row.bodyRecord(), key)
                : key.open(row.body(), SealedCase.bodyPlace(row.caseId(), row.version()));
        Optional<CentreWord> centre = row.centre().map(sealed -> CentreWord.open(vault, row.caseId(), sealed));
        return new CaseEntry(row.caseId(), row.version(), head.receiptNo(), row.handleCode(), row.state(), body, row.savedAt(), row.leftAt(),
                row.centreAt(), centre.map(CentreWord::state), centre.map(CentreWord::caseNo).filter(no -> !no.isEmpty()),
                Optional.of(row.problem()).filter(code -> !code.isEmpty()));
    }
}
