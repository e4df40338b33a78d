package yiwang.sync.domain.stock;

/** What a person or a printer wants written into the stock journal. */
public sealed interface StockCommand {

    record Receive(BlankNumber first, BlankNumber last, int tray) implements StockCommand { }

    /** Take the next blank of a tray for a certificate. */
    record Reserve(String certificate, int tray) implements StockCommand { }

    /** What the printer told. @param outcome {@code printed}, {@code maybe} or {@code not} */
    record PrintEnded(BlankNumber sheet, String outcome, String why) implements StockCommand { }

    record Decide(BlankNumber sheet, SheetFate fate, String why) implements StockCommand { }

    record Spoil(BlankNumber sheet, String why) implements StockCommand { }

    record Void(BlankNumber sheet, String why) implements StockCommand { }

    record AskReprint(String certificate, String why) implements StockCommand { }

    /** @param supervisor whether the person who confirms has the second role */
    record ConfirmReprint(String certificate, boolean supervisor) implements StockCommand { }

    record Count(int tray, int sheets) implements StockCommand { }
}
