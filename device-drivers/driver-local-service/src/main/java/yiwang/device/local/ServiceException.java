package yiwang.device.local;

import yiwang.device.api.DeviceFault;

/** The service gave no answer that can be used. */
final class ServiceException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient DeviceFault fault;

    ServiceException(DeviceFault.Kind kind, String detail) {
        super(detail, null, false, false);
        fault = DeviceFault.of(kind, detail);
    }

    DeviceFault fault() {
        return fault;
    }
}
