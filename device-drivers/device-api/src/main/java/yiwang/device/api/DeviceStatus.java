package yiwang.device.api;

import java.util.List;
import java.util.Objects;

/**
 * What a device says of itself at one moment.
 *
 * @param state   the overall state (JavaPOS/XFS vocabulary)
 * @param faults  everything that is wrong or soon will be; empty when all is well
 */
public record DeviceStatus(State state, List<DeviceFault> faults) {

    /** {@code UNKNOWN} is for devices without a back channel: not known to be well, not known to be ill. */
    public enum State { ONLINE, OFFLINE, ABSENT, FAULT, STARTING, BUSY, USER_ACTION_NEEDED, UNKNOWN }

    public DeviceStatus {
        Objects.requireNonNull(state);
        faults = List.copyOf(faults);
    }

    public static DeviceStatus online() {
        return new DeviceStatus(State.ONLINE, List.of());
    }

    public static DeviceStatus of(State state, DeviceFault... faults) {
        return new DeviceStatus(state, List.of(faults));
    }

    /** True when a command sent now has a fair chance. */
    public boolean usable() {
        return state == State.ONLINE || state == State.UNKNOWN || state == State.BUSY;
    }
}
