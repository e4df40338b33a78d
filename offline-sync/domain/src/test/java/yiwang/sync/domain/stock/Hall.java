package yiwang.sync.domain.stock;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import yiwang.sync.domain.stock.StockDecision.Accepted;
import yiwang.sync.domain.stock.StockDecision.Refused;

/** A hall that follows the rules and keeps a journal in memory. */
final class Hall {

    final List<StockEntry> journal = new ArrayList<>();
    final StockBook book = new StockBook();
    private Instant now = Instant.parse("2026-11-24T01:00:00Z");

    /** @return the code of the refusal, or the empty text */
    String wants(String by, StockCommand command) {
        return switch (StockRules.decide(book, command, by)) {
            case Refused(var problem) -> problem.code();
            case Accepted(List<StockEvent> events) -> {
                for (StockEvent event : events) {
                    StockEntry entry = new StockEntry(book.lastNo() + 1, event, by, now);
                    book.apply(entry);
                    journal.add(entry);
                }
                yield "";
            }
        };
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    Hall received(int sheets) {
        wants("王芳", new StockCommand.Receive(sheet(1), sheet(sheets), 2));
        return this;
    }

    SheetState state(int serial) {
        return book.sheet(sheet(serial)).orElseThrow().state();
    }

    static BlankNumber sheet(int serial) {
        return new BlankNumber("QX", 6, serial);
    }
}
