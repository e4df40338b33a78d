package yiwang.device.nativecard;

import java.io.IOException;
import yiwang.device.api.DeviceFault;

/** The process of a maker's library is of no more use, or the library says that its reader is. */
final class VendorException extends IOException {

    private final transient DeviceFault fault;

    VendorException(DeviceFault.Kind kind, String detail) {
        super(detail);
        this.fault = DeviceFault.of(kind, detail);
    }

    DeviceFault fault() {
        return fault;
    }
}
