package yiwang.sync.station.stock;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import yiwang.sync.domain.identity.Uuid7;
import yiwang.sync.domain.port.StockJournal;
import yiwang.sync.domain.port.StoreException;
import yiwang.sync.domain.problem.Problem;
import yiwang.sync.domain.record.RecordDraft;
import yiwang.sync.domain.stock.BlankNumber;
import yiwang.sync.domain.stock.StockBalance;
import yiwang.sync.domain.stock.StockBook;
import yiwang.sync.domain.stock.StockCommand;
import yiwang.sync.domain.stock.StockDecision;
import yiwang.sync.domain.stock.StockEntry;
import yiwang.sync.domain.stock.StockEvent;
import yiwang.sync.domain.stock.StockRules;
import yiwang.sync.protocol.stock.StockJson;

/** The cupboard of numbered blanks: the rules decide, the journal keeps, the book follows. Safe for many threads. */
public final class StockDesk {

    /** Who told, when a device did. */
    public static final String PRINTER = "printer";

    private final StockJournal journal;
    private final Clock clock;
    private final ZoneId zone;
    private StockBook book = new StockBook();

    public StockDesk(StockJournal journal, Clock clock, ZoneId zone) {
        this.journal = journal;
        this.clock = clock;
        this.zone = zone;
    }

    /** @param by the person who wants it, by name or number */
    public synchronized StockOutcome want(StockCommand command, String by) {
        try {
            return switch (StockRules.decide(upToDate(), command, by)) {
                case StockDecision.Refused(Problem problem) -> new StockOutcome.Refused(problem);
                case StockDecision.Accepted(List<StockEvent> events) -> new StockOutcome.Done(write(events, by));
            };
        } catch (StoreException e) {
            return new StockOutcome.NotSaved(Problem.of(e.code(), e.getMessage()));
        }
    }

    /** What a printer told of a sheet. @param outcome {@code printed}, {@code maybe} or {@code not} @param why the fault, for people */
    public StockOutcome printEnded(BlankNumber sheet, String outcome, String why) {
        return want(new StockCommand.PrintEnded(sheet, outcome, why), PRINTER);
    }

    /** Sheets that wait for a person: in doubt, or being printed when the station fell. */
    public synchronized List<StockBook.Sheet> undecided() {
        return upToDate().undecided();
    }

    public synchronized Optional<StockBook.Sheet> sheet(BlankNumber number) {
        return upToDate().sheet(number);
    }

    public synchronized int blanksIn(int tray) {
        return upToDate().blanksIn(tray);
    }

    /** One line a tray. */
    public List<StockBalance> balance(LocalDate day) {
        return StockBalance.of(journal.behind(0), day, zone);
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    public List<StockEntry> journal() {
        return journal.behind(0);
    }

    private List<StockEntry> write(List<StockEvent> events, String by) {
        List<StockEntry> entries = new ArrayList<>();
        for (StockEvent event : events) {
            entries.add(new StockEntry(book.lastNo() + 1 + entries.size(), event, by.strip(), clock.instant()));
        }
        journal.append(entries, this::record);
        entries.forEach(book::apply);
        return entries;
    }

    /** Another desk on the same store may have written. */
    private StockBook upToDate() {
        for (StockEntry entry : journal.behind(book.lastNo())) {
            book.apply(entry);
        }
        return book;
    }

    private RecordDraft record(StockEntry entry) {
        return new RecordDraft(Uuid7.next(clock), Optional.empty(), "stock." + StockJson.name(entry.event()), 1, StockJson.bytes(entry));
    }
}
