package yiwang.device.serial.link;

import java.io.IOException;
import yiwang.device.api.DeviceFault;

/** A link that could not be opened or that broke; says in the terms of a screen why. */
public final class LinkException extends IOException {

    private final transient DeviceFault fault;

    public LinkException(DeviceFault.Kind kind, String detail) {
        super(kind + ": " + detail);
        this.fault = DeviceFault.of(kind, detail);
    }

    static LinkException lost(String detail) {
        return new LinkException(DeviceFault.Kind.LINK_LOST, detail);
    }

    static LinkException absent(String detail) {
        return new LinkException(DeviceFault.Kind.ABSENT, detail);
    }

    public DeviceFault fault() {
        return fault;
    }
}
