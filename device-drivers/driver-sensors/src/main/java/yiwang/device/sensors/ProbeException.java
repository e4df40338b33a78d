package yiwang.device.sensors;

import yiwang.device.api.DeviceFault;

/** Nothing could be measured. */
final class ProbeException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient DeviceFault fault;

    ProbeException(DeviceFault.Kind kind, String detail) {
        super(detail, null, false, false);
        fault = DeviceFault.of(kind, detail);
    }

    DeviceFault fault() {
        return fault;
    }
}
