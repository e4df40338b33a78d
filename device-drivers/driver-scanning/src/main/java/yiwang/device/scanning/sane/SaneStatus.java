package yiwang.device.scanning.sane;

import yiwang.device.api.DeviceFault;

/** SANE_Status, in the standard's order: the ordinal is the code. */
enum SaneStatus {
    GOOD, UNSUPPORTED, CANCELLED, DEVICE_BUSY, INVAL, EOF, JAMMED, NO_DOCS, COVER_OPEN, IO_ERROR, NO_MEM, ACCESS_DENIED,
    /** Any code that the standard does not have. */
    UNKNOWN;

    static SaneStatus of(int code) {
        return code >= 0 && code < UNKNOWN.ordinal() ? values()[code] : UNKNOWN;
    }

    DeviceFault.Kind fault() {
        return switch (this) {
            case DEVICE_BUSY -> DeviceFault.Kind.BUSY;
            case JAMMED -> DeviceFault.Kind.PAPER_JAM;
            case NO_DOCS -> DeviceFault.Kind.NO_DOCUMENT;
            case COVER_OPEN -> DeviceFault.Kind.COVER_OPEN;
            case UNKNOWN -> DeviceFault.Kind.PROTOCOL;
            default -> DeviceFault.Kind.OTHER;
        };
    }
}
