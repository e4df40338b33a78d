package yiwang.device.scanning;

import yiwang.device.api.DeviceFault;
import yiwang.device.api.DeviceStatus;

/** The overall state of a scanner with one fault. */
public final class FaultStatus {

    private FaultStatus() { }

    public static DeviceStatus of(DeviceFault fault) {
        return DeviceStatus.of(switch (fault.kind()) {
            case ABSENT -> DeviceStatus.State.ABSENT;
            case BUSY -> DeviceStatus.State.BUSY;
            case OFFLINE -> DeviceStatus.State.OFFLINE;
            case PAPER_JAM, DOUBLE_FEED, COVER_OPEN -> DeviceStatus.State.USER_ACTION_NEEDED;
            default -> DeviceStatus.State.FAULT;
        }, fault);
    }
}
