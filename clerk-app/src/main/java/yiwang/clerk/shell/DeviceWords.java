package yiwang.clerk.shell;

import yiwang.device.api.DeviceFault;
import yiwang.device.api.DeviceKind;
import yiwang.device.api.DeviceStatus;
import yiwang.ui.sign.LampKind;
import yiwang.ui.text.Texts;

/** How a device's state is said: shape, and words only when something is to be done. */
public final class DeviceWords {

    private DeviceWords() { }

    public static LampKind lamp(DeviceStatus status) {
        return switch (status.state()) {
            case ONLINE, BUSY -> status.faults().isEmpty() ? LampKind.NORMAL : LampKind.YELLOW;
            case STARTING, UNKNOWN -> LampKind.OFF;
            case USER_ACTION_NEEDED -> LampKind.YELLOW;
            case OFFLINE, ABSENT, FAULT -> LampKind.RED;
        };
    }

    /** What is to be done; empty when nothing is. */
    public static String advice(DeviceStatus status, Texts texts) {
        if (!status.faults().isEmpty()) {
            return fault(status.faults().getFirst(), texts);
        }
        return switch (status.state()) {
            case ABSENT -> texts.get("device.fault.ABSENT");
            case OFFLINE, FAULT -> texts.get("device.fault.OFFLINE");
            default -> "";
        };
    }

    public static String fault(DeviceFault fault, Texts texts) {
        return texts.get("device.fault." + fault.kind().name());
    }

    static String icon(DeviceKind kind) {
        return switch (kind) {
            case IDENTITY_CARD_READER -> "remixal-contacts-book-line";
            case TICKET_PRINTER -> "remixal-file-list-2-line";
            case DOCUMENT_PRINTER -> "remixmz-printer-line";
            case DOCUMENT_SCANNER -> "remixmz-scan-line";
            case WINDOW_DISPLAY -> "remixmz-tv-2-line";
            case CALL_KEYPAD -> "remixal-keyboard-box-line";
            case RATING_KEYPAD -> "remixmz-star-line";
            case BARCODE_SCANNER -> "remixmz-qr-scan-2-line";
            case SIGNATURE_PAD -> "remixmz-quill-pen-line";
            case FINGERPRINT_READER -> "remixal-fingerprint-line";
            case IC_CARD_READER -> "remixal-bank-card-line";
            case MACHINE_SENSOR -> "remixal-computer-line";
        };
    }
}
