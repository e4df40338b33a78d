package yiwang.device.scanning;

import yiwang.device.api.DeviceFault;

/** Ends an attempt from deep inside its reading, with the fault that the outcome will name. */
public final class ScanStopped extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient DeviceFault why;

    public ScanStopped(DeviceFault.Kind kind, String detail) {
        super(detail, null, false, false);
        why = DeviceFault.of(kind, detail);
    }

    public DeviceFault why() {
        return why;
    }
}
