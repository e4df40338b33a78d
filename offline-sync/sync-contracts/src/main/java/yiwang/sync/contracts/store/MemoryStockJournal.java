package yiwang.sync.contracts.store;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import yiwang.sync.domain.port.StockJournal;
import yiwang.sync.domain.record.RecordDraft;
import yiwang.sync.domain.stock.StockEntry;

/** The journal of numbered blanks in memory. */
final class MemoryStockJournal implements StockJournal {

    private final Consumer<RecordDraft> records;
    private final List<StockEntry> entries = new ArrayList<>();

    MemoryStockJournal(Consumer<RecordDraft> records) {
        this.records = records;
    }

    @Override
    public synchronized void append(List<StockEntry> more, Function<StockEntry, RecordDraft> record) {
        for (int i = 0; i < more.size(); i++) {
            if (more.get(i).no() != entries.size() + 1 + i) {
                throw InMemoryStationStore.refuse("stock_conflict", "空白证照的记录刚被别人更新，请重新操作一次。");
            }
        }
        List<RecordDraft> drafts = more.stream().map(record).toList();
        drafts.forEach(records);
        more.forEach(e -> entries.add(new StockEntry(e.no(), e.event(), e.by(), e.at().truncatedTo(ChronoUnit.MILLIS))));
    }

    @Override
    public synchronized List<StockEntry> behind(long no) {
        return List.copyOf(entries.subList((int) Math.min(no, entries.size()), entries.size()));
    }
}
