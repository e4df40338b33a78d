package yiwang.sync.domain.stock;

/** One fact about numbered blanks, in the journal for good. Reasons ({@code why}) never hold personal data. */
public sealed interface StockEvent {

    /** What happened to one sheet. */
    sealed interface OfSheet extends StockEvent {
        BlankNumber sheet();
    }

    record Received(BlankRange range, int tray) implements StockEvent { }

    /** Durable before the printer gets its first byte. @param copy 1 for the original */
    record Reserved(BlankNumber sheet, String certificate, int copy) implements OfSheet { }

    record Printed(BlankNumber sheet) implements OfSheet { }

    /** Certainly no paper came. */
    record NotPrinted(BlankNumber sheet, String why) implements OfSheet { }

    record Doubted(BlankNumber sheet, String why) implements OfSheet { }

    record Decided(BlankNumber sheet, SheetFate fate, String why) implements OfSheet { }

    record Spoiled(BlankNumber sheet, String why) implements OfSheet { }

    record Voided(BlankNumber sheet, String why) implements OfSheet { }

    record ReprintAsked(String certificate, String why) implements StockEvent { }

    record ReprintConfirmed(String certificate) implements StockEvent { }

    /** A person counted the blank sheets in a tray. */
    record Counted(int tray, int sheets) implements StockEvent { }
}
