package yiwang.sync.contracts.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import yiwang.sync.domain.port.StockJournal;
import yiwang.sync.domain.port.StoreException;
import yiwang.sync.domain.record.SealedRecord;
import yiwang.sync.domain.stock.BlankNumber;
import yiwang.sync.domain.stock.BlankRange;
import yiwang.sync.domain.stock.SheetFate;
import yiwang.sync.domain.stock.StockEntry;
import yiwang.sync.domain.stock.StockEvent;

/** The journal of numbered blanks: in order, with its records, or not at all. */
interface StockContract extends StoreUnderTest {

    BlankNumber FIRST = new BlankNumber("QX", 6, 1);
    BlankNumber LAST = new BlankNumber("QX", 6, 100);

    @Test
    default void what_was_journaled_of_blanks_reads_back_in_order_with_a_record_for_each() {
        List<StockEvent> events = List.of(new StockEvent.Received(new BlankRange(FIRST, LAST), 2), new StockEvent.Reserved(FIRST, "L9901", 1),
                new StockEvent.Doubted(FIRST, "media-jam"), new StockEvent.Decided(FIRST, SheetFate.SPOILED, "卡纸撕破"),
                new StockEvent.ReprintAsked("L9901", "遗失"), new StockEvent.Counted(2, 99));
        for (int i = 0; i < events.size(); i++) {
            append(entry(i + 1, events.get(i)));
        }
        assertThat(store().stock().behind(0)).extracting(StockEntry::event).containsExactlyElementsOf(events);
        assertThat(store().stock().behind(4)).extracting(StockEntry::no).containsExactly(5L, 6L);
        assertThat(store().stock().behind(6)).isEmpty();
        assertThat(store().stock().behind(0).getFirst()).isEqualTo(entry(1, events.getFirst()));
        assertThat(store().pending(100, Long.MAX_VALUE)).extracting(SealedRecord::type).hasSize(6).containsOnly("stock.changed");
    }

    @Test
    default void who_comes_second_with_the_same_number_writes_nothing() {
        append(entry(1, new StockEvent.Received(new BlankRange(FIRST, LAST), 2)));
        assertThatThrownBy(() -> append(entry(1, new StockEvent.Spoiled(FIRST, "受潮")))).isInstanceOfSatisfying(StoreException.class,
                e -> assertThat(e.code()).isEqualTo("stock_conflict"));
        assertThatThrownBy(() -> append(entry(2, new StockEvent.Spoiled(FIRST, "受潮")), entry(4, new StockEvent.Counted(2, 9))))
                .isInstanceOf(StoreException.class);
        assertThat(store().stock().behind(0)).hasSize(1);
        assertThat(store().outbox().lastSeq()).isEqualTo(1);
    }

    @Test
    default void entries_whose_record_cannot_be_made_are_not_there() {
        StockJournal journal = store().stock();
        assertThatThrownBy(() -> journal.append(List.of(entry(1, new StockEvent.Counted(2, 1))), e -> {
            throw new IllegalStateException("no record");
        })).hasMessage("no record");
        assertThat(journal.behind(0)).isEmpty();
        append(entry(1, new StockEvent.Received(new BlankRange(FIRST, LAST), 2)));
        assertThat(journal.behind(0)).hasSize(1);
    }

    private void append(StockEntry... entries) {
        store().stock().append(List.of(entries), e -> draft(Optional.empty(), "stock.changed", "{\"no\":" + e.no() + "}"));
    }

    private StockEntry entry(long no, StockEvent event) {
        return new StockEntry(no, event, "王芳", clock().instant());
    }
}
