package yiwang.sync.domain.port;

import java.util.List;
import java.util.function.Function;
import yiwang.sync.domain.record.RecordDraft;
import yiwang.sync.domain.stock.StockEntry;

/**
 * The journal of numbered blanks: written before anything prints, never changed. Entries are numbered 1, 2, 3 ... without
 * gaps. Safe for many threads. Personal data does not belong into it.
 */
public interface StockJournal {

    /**
     * Appends entries and one record for each (what the centre gets to know), in one transaction; returns when both survive
     * power loss.
     *
     * @param entries  numbered on from the last one
     * @param record   makes the record of an entry
     * @throws StoreException {@code stock_conflict} when somebody else has appended in the meantime; nothing was written
     */
    void append(List<StockEntry> entries, Function<StockEntry, RecordDraft> record);

    /** Entries behind this number, in order; 0 = all. @throws StoreException {@code store_damaged} when one is missing or was changed */
    List<StockEntry> behind(long no);
}
