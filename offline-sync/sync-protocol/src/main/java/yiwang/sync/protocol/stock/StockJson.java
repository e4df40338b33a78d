package yiwang.sync.protocol.stock;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import yiwang.sync.domain.stock.BlankNumber;
import yiwang.sync.domain.stock.SheetFate;
import yiwang.sync.domain.stock.StockEntry;
import yiwang.sync.domain.stock.StockEvent;
import yiwang.sync.domain.stock.StockText;
import yiwang.sync.protocol.json.JsonText;

/** Lines of the stock journal by name: the payload of {@code stock.*} records (schema version 1) and what {@code stock journal --json} prints. */
public final class StockJson {

    private StockJson() { }

    /** {@code no, event, at, by} and what the event tells: {@code sheet, certificate, copy, first, last, tray, sheets, fate, why}. */
    public static Map<String, Object> fields(StockEntry entry) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("no", entry.no());
        fields.put("event", name(entry.event()));
        fields.put("at", entry.at().toString());
        fields.put("by", entry.by());
        if (entry.event() instanceof StockEvent.OfSheet ofSheet) {
            fields.put("sheet", ofSheet.sheet().toString());
        }
        switch (entry.event()) {
            case StockEvent.Received(var range, int tray) -> {
                fields.put("first", range.first().toString());
                fields.put("last", range.last().toString());
                fields.put("tray", tray);
            }
            case StockEvent.Reserved(BlankNumber sheet, String certificate, int copy) -> {
                fields.put("certificate", certificate);
                fields.put("copy", copy);
            }
            case StockEvent.Printed p -> { }
            case StockEvent.NotPrinted(BlankNumber sheet, String why) -> fields.put("why", why);
            case StockEvent.Doubted(BlankNumber sheet, String why) -> fields.put("why", why);
            case StockEvent.Decided(BlankNumber sheet, SheetFate fate, String why) -> {
                fields.put("fate", fate.wireName());
                fields.put("why", why);
            }
            case StockEvent.Spoiled(BlankNumber sheet, String why) -> fields.put("why", why);
            case StockEvent.Voided(BlankNumber sheet, String why) -> fields.put("why", why);
            case StockEvent.ReprintAsked(String certificate, String why) -> {
                fields.put("certificate", certificate);
                fields.put("why", why);
            }
            case StockEvent.ReprintConfirmed(String certificate) -> fields.put("certificate", certificate);
            case StockEvent.Counted(int tray, int sheets) -> {
                fields.put("tray", tray);
                fields.put("sheets", sheets);
            }
        }
        return fields;
    }

    /** The same as JSON, UTF-8. */
    public static byte[] bytes(StockEntry entry) {
        ObjectNode node = JsonText.object();
        fields(entry).forEach(node::putPOJO);
        return JsonText.bytes(node);
    }

    /** Such as {@code reserved}, {@code not_printed}. */
    public static String name(StockEvent event) {
        return StockText.write(event).getFirst();
    }
}
