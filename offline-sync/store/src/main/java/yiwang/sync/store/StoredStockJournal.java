package yiwang.sync.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import yiwang.sync.domain.port.StockJournal;
import yiwang.sync.domain.record.RecordDraft;
import yiwang.sync.domain.stock.StockEntry;
import yiwang.sync.domain.stock.StockText;

/** The journal of numbered blanks in its own table, one sealed row an entry. */
final class StoredStockJournal implements StockJournal {

    /** Appends a record for the centre in the same transaction. */
    interface Records {
        void append(Turn turn, RecordDraft record) throws SQLException;
    }

    private final StoreWriter writer;
    private final ReadPool readers;
    private final Vault vault;
    private final Records records;

    StoredStockJournal(StoreWriter writer, ReadPool readers, Vault vault, Records records) {
        this.writer = writer;
        this.readers = readers;
        this.vault = vault;
        this.records = records;
    }

    @Override
    public void append(List<StockEntry> entries, Function<StockEntry, RecordDraft> record) {
        writer.write(turn -> {
            long last = turn.sql().number("SELECT max(no) FROM stock_entry").orElse(0);
            for (StockEntry entry : entries) {
                last++;
                if (entry.no() != last) {
                    throw StoreFault.refused("stock_conflict", "空白证照的记录刚被别人更新，请重新操作一次。");
                }
                turn.sql().run("INSERT INTO stock_entry (no, at, sealed) VALUES (?, ?, ?)", entry.no(), entry.at().toEpochMilli(), seal(entry));
                records.append(turn, record.apply(entry));
            }
            return null;
        });
    }

    @Override
    public List<StockEntry> behind(long no) {
        List<StockEntry> entries = readers.read(sql -> sql.list("SELECT no, at, sealed FROM stock_entry WHERE no > ? ORDER BY no", this::open, no));
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).no() != no + 1 + i) {
                throw StoreFault.damaged(null);
            }
        }
        return entries;
    }

    private byte[] seal(StockEntry entry) {
        return vault.seal(Fields.write(out -> {
            out.text(entry.by());
            out.texts(StockText.write(entry.event()));
        }), place(entry.no(), entry.at().toEpochMilli()));
    }

    private StockEntry open(ResultSet row) throws SQLException {
        long no = row.getLong(1);
        long at = row.getLong(2);
        byte[] sealed = row.getBytes(3);
        return Fields.read(vault.open(sealed, place(no, at)), in -> {
            String by = in.text();
            return new StockEntry(no, StockText.read(in.texts()), by, Instant.ofEpochMilli(at));
        });
    }

    private static Place place(long no, long at) {
        return new Place("stock_entry", Long.toString(no), at);
    }
}
