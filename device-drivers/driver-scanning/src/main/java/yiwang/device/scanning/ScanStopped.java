package yiwang.device.scanning;

import yiwang.device.api.DeviceFault;

/** Thrown out of the SANE library's own reading, which listens to nothing else, to stop a scan for our own reasons. */
final class ScanStopped extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient DeviceFault why;

    ScanStopped(DeviceFault.Kind kind, String detail) {
        super(detail, null, false, false);
        why = DeviceFault.of(kind, detail);
    }

    DeviceFault why() {
        return why;
    }
}
