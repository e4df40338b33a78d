package yiwang.device.runtime;

import yiwang.device.api.DeviceFault;

/** A device that must not be opened now. */
final class NotOpened extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient DeviceFault fault;

    NotOpened(DeviceFault fault) {
        super(fault.detail(), null, false, false);
        this.fault = fault;
    }

    DeviceFault fault() {
        return fault;
    }
}
