package yiwang.sync.domain.stock;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One tray's day: opening + received - issued - spoiled - voided = closing.
 *
 * @param issued      sheets that left the stock as certificates this day
 * @param spoiled     sheets that left it spoiled
 * @param voided      blanks that left it put out of use
 * @param takenBack   issued copies that became void this day; they had left the stock before
 * @param inHand      blanks and undecided sheets at the day's end, counted sheet by sheet and not by the sum above
 * @param undecided   of these, the ones that wait for a person
 * @param counted     blanks that a person found in the tray when it was last counted this day
 */
public record StockBalance(LocalDate day, int tray, int opening, int received, int issued, int spoiled, int voided, int takenBack,
                           int inHand, List<BlankNumber> undecided, OptionalInt counted) {

    public StockBalance {
        undecided = List.copyOf(undecided);
    }

    public int closing() {
        return opening + received - issued - spoiled - voided;
    }

    /** How many sheets are there too many; negative: missing. Zero or a reason to search. */
    public int discrepancy() {
        int book = inHand - closing();
        return book != 0 || counted.isEmpty() ? book : counted.getAsInt() - (closing() - undecided.size());
    }

    /** @param journal from its first entry @param zone whose midnight ends a day */
    public static List<StockBalance> of(List<StockEntry> journal, LocalDate day, ZoneId zone) {
        StockBook book = new StockBook();
        List<Tally> tallies = new ArrayList<>();
        LocalDate date = LocalDate.MIN;
        for (StockEntry entry : journal) {
            // A clock that was set back must not move an entry before the ones it follows.
            LocalDate said = LocalDate.ofInstant(entry.at(), zone);
            date = said.isAfter(date) ? said : date;
            if (date.isAfter(day)) {
                break;
            }
            Optional<StockBook.Sheet> before = entry.event() instanceof StockEvent.OfSheet event ? book.sheet(event.sheet()) : Optional.empty();
            book.apply(entry);
            note(tallies, entry.event(), before, book, date.equals(day));
        }
        return tallies.stream().map(tally -> tally.balance(day, book)).toList();
    }

    private static void note(List<Tally> tallies, StockEvent event, Optional<StockBook.Sheet> before, StockBook book, boolean today) {
        switch (event) {
            case StockEvent.Received(BlankRange range, int tray) -> tally(tallies, tray).received(range.sheets(), today);
            case StockEvent.Counted(int tray, int sheets) -> tally(tallies, tray).counted(sheets, today);
            case StockEvent.OfSheet ofSheet -> tally(tallies, before.orElseThrow().tray())
                    .moved(before.orElseThrow().state(), book.sheet(ofSheet.sheet()).orElseThrow().state(), today);
            case StockEvent.ReprintAsked a -> { }
            case StockEvent.ReprintConfirmed c -> { }
        }
    }

    private static Tally tally(List<Tally> tallies, int tray) {
        return tallies.stream().filter(tally -> tally.tray == tray).findFirst().orElseGet(() -> {
            Tally made = new Tally(tray);
            tallies.add(made);
            return made;
        });
    }

    private static final class Tally {

        private final int tray;
        private int opening;
        private int received;
        private int issued;
        private int spoiled;
        private int voided;
        private int takenBack;
        private OptionalInt counted = OptionalInt.empty();

        private Tally(int tray) {
            this.tray = tray;
        }

        private void received(int sheets, boolean today) {
            if (today) {
                received += sheets;
            } else {
                opening += sheets;
            }
        }

        private void counted(int sheets, boolean today) {
            counted = today ? OptionalInt.of(sheets) : counted;
        }

        private void moved(SheetState from, SheetState to, boolean today) {
            if (from == SheetState.ISSUED && to == SheetState.VOID) {
                takenBack += today ? 1 : 0;
            } else if (!today) {
                opening -= to.inHand() ? 0 : 1;
            } else {
                issued += to == SheetState.ISSUED ? 1 : 0;
                spoiled += to == SheetState.SPOILED ? 1 : 0;
                voided += to == SheetState.VOID ? 1 : 0;
            }
        }

        private StockBalance balance(LocalDate day, StockBook book) {
            List<StockBook.Sheet> here = book.sheets().stream().filter(sheet -> sheet.tray() == tray && sheet.state().inHand()).toList();
            List<BlankNumber> open = here.stream().filter(sheet -> sheet.state().undecided()).map(StockBook.Sheet::number).toList();
            return new StockBalance(day, tray, opening, received, issued, spoiled, voided, takenBack, here.size(), open, counted);
        }
    }
}
