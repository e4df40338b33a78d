package yiwang.console.words;

import yiwang.console.trial.Verdict;
import yiwang.device.api.Consumable;
import yiwang.device.api.DeviceStatus;
import yiwang.device.runtime.DeviceRole;
import yiwang.ui.sign.LampKind;

/** Shapes and icons of devices: the alphabet that limits and kiosks use too. */
public final class DeviceSigns {

    private DeviceSigns() { }

    public static LampKind lamp(DeviceStatus status) {
        return switch (status.state()) {
            case ONLINE, BUSY -> status.faults().isEmpty() ? LampKind.NORMAL : LampKind.YELLOW;
            case STARTING, UNKNOWN -> LampKind.OFF;
            case USER_ACTION_NEEDED -> LampKind.YELLOW;
            case OFFLINE, ABSENT, FAULT -> LampKind.RED;
        };
    }

    public static LampKind lamp(Verdict verdict) {
        return switch (verdict) {
            case PASSED -> LampKind.NORMAL;
            case LOOK -> LampKind.YELLOW;
            case FAILED -> LampKind.RED;
            case NOT_FINISHED -> LampKind.OFF;
        };
    }

    public static LampKind lamp(Consumable.Level level) {
        return switch (level) {
            case PLENTY -> LampKind.NORMAL;
            case NEAR_END -> LampKind.YELLOW;
            case OUT -> LampKind.RED;
            case UNKNOWN -> LampKind.OFF;
        };
    }

    public static String icon(DeviceRole role) {
        return switch (role) {
            case CARD -> "remixal-contacts-book-line";
            case SOCIAL_CARD, IC_CARD -> "remixal-bank-card-line";
            case FINGER -> "remixal-fingerprint-line";
            case TICKETS -> "remixal-file-list-2-line";
            case DOCUMENTS -> "remixmz-printer-line";
            case CERTIFICATES -> "remixal-file-paper-line";
            case SCANNER -> "remixmz-stack-line";
            case CAMERA -> "remixal-camera-lens-line";
            case CODES -> "remixmz-qr-scan-2-line";
            case DISPLAY -> "remixmz-tv-2-line";
            case KEYPAD -> "remixal-keyboard-box-line";
            case RATING -> "remixmz-star-line";
            case SIGNATURE -> "remixmz-quill-pen-line";
            case SENSORS -> "remixal-computer-line";
        };
    }
}
