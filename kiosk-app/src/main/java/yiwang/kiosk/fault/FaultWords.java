package yiwang.kiosk.fault;

import yiwang.device.api.DeviceFault;
import yiwang.device.api.DeviceFault.Kind;
import yiwang.ui.text.Texts;

/** Says device faults in people's words. */
public final class FaultWords {

    private final Texts texts;

    public FaultWords(Texts texts) {
        this.texts = texts;
    }

    public FaultNotice reader(DeviceFault fault) {
        return new FaultNotice(texts.get("fault.reader.title"), texts.get("fault.reader." + switch (fault.kind()) {
            case ABSENT, LINK_LOST, OFFLINE -> "away";
            case BUSY -> "busy";
            default -> "ill";
        }), "ID-" + word(fault.kind()));
    }

    /** Certainly no ticket came out. */
    public FaultNotice notPrinted(DeviceFault fault, String number) {
        String title = texts.get("fault.printer." + switch (fault.kind()) {
            case PAPER_OUT -> "paper";
            case COVER_OPEN -> "cover";
            case PAPER_JAM, CUTTER -> "jam";
            default -> "ill";
        });
        return new FaultNotice(title, texts.get("fault.printer.not", number), "TP-" + word(fault.kind()));
    }

    /** Nobody can say whether a ticket came out. */
    public FaultNotice maybePrinted(DeviceFault fault, String number, String ticketPlace) {
        return new FaultNotice(texts.get("fault.printer.maybe"), texts.get("fault.printer.look", ticketPlace, number), "TP-MAYBE-" + word(fault.kind()));
    }

    /** Anything unforeseen; the log has the rest under the same code. */
    public FaultNotice surprise(String code) {
        return new FaultNotice(texts.get("fault.surprise.title"), texts.get("fault.surprise.lead"), code);
    }

    private static String word(Kind kind) {
        return kind.name().replace('_', '-');
    }
}
