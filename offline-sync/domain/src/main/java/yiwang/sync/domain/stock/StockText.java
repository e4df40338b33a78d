package yiwang.sync.domain.stock;

import java.util.List;

/** Events as short lists of texts, the first one the event's name: how stores keep them and records carry them. */
public final class StockText {

    private StockText() { }

    public static List<String> write(StockEvent event) {
        return switch (event) {
            case StockEvent.Received(BlankRange range, int tray) -> List.of("received", text(range.first()), text(range.last()), text(tray));
            case StockEvent.Reserved(BlankNumber sheet, String certificate, int copy) -> List.of("reserved", text(sheet), certificate, text(copy));
            case StockEvent.Printed(BlankNumber sheet) -> List.of("printed", text(sheet));
            case StockEvent.NotPrinted(BlankNumber sheet, String why) -> List.of("not_printed", text(sheet), why);
            case StockEvent.Doubted(BlankNumber sheet, String why) -> List.of("doubted", text(sheet), why);
            case StockEvent.Decided(BlankNumber sheet, SheetFate fate, String why) -> List.of("decided", text(sheet), fate.wireName(), why);
            case StockEvent.Spoiled(BlankNumber sheet, String why) -> List.of("spoiled", text(sheet), why);
            case StockEvent.Voided(BlankNumber sheet, String why) -> List.of("voided", text(sheet), why);
            case StockEvent.ReprintAsked(String certificate, String why) -> List.of("reprint_asked", certificate, why);
            case StockEvent.ReprintConfirmed(String certificate) -> List.of("reprint_confirmed", certificate);
            case StockEvent.Counted(int tray, int sheets) -> List.of("counted", text(tray), text(sheets));
        };
    }

    /** @throws RuntimeException when these are not the texts of an event */
    public static StockEvent read(List<String> t) {
        return switch (t.getFirst()) {
            case "received" -> new StockEvent.Received(new BlankRange(sheet(t.get(1)), sheet(t.get(2))), Integer.parseInt(t.get(3)));
            case "reserved" -> new StockEvent.Reserved(sheet(t.get(1)), t.get(2), Integer.parseInt(t.get(3)));
            case "printed" -> new StockEvent.Printed(sheet(t.get(1)));
            case "not_printed" -> new StockEvent.NotPrinted(sheet(t.get(1)), t.get(2));
            case "doubted" -> new StockEvent.Doubted(sheet(t.get(1)), t.get(2));
            case "decided" -> new StockEvent.Decided(sheet(t.get(1)), SheetFate.ofWireName(t.get(2)).orElseThrow(), t.get(3));
            case "spoiled" -> new StockEvent.Spoiled(sheet(t.get(1)), t.get(2));
            case "voided" -> new StockEvent.Voided(sheet(t.get(1)), t.get(2));
            case "reprint_asked" -> new StockEvent.ReprintAsked(t.get(1), t.get(2));
            case "reprint_confirmed" -> new StockEvent.ReprintConfirmed(t.get(1));
            case "counted" -> new StockEvent.Counted(Integer.parseInt(t.get(1)), Integer.parseInt(t.get(2)));
            default -> throw new IllegalArgumentException("no event of the stock: " + t.getFirst());
        };
    }

    private static BlankNumber sheet(String text) {
        return BlankNumber.parse(text).orElseThrow(() -> new IllegalArgumentException("no number of a blank: " + text));
    }

    private static String text(BlankNumber number) {
        return number.toString();
    }

    private static String text(int number) {
        return Integer.toString(number);
    }
}
