package yiwang.device.runtime.history;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import yiwang.device.api.DeviceFault;
import yiwang.device.api.DeviceStatus;

/** @param state from this moment on; empty when nobody was looking any more. No details: they are for the log. */
public record StatusEntry(Instant at, Optional<DeviceStatus.State> state, List<DeviceFault.Kind> faults) {

    public StatusEntry {
        faults = List.copyOf(faults);
    }

    static StatusEntry of(Instant at, DeviceStatus status) {
        return new StatusEntry(at, Optional.of(status.state()), status.faults().stream().map(DeviceFault::kind).toList());
    }

    static StatusEntry nobodyLooks(Instant at) {
        return new StatusEntry(at, Optional.empty(), List.of());
    }

    boolean up() {
        return state.filter(s -> DeviceStatus.of(s).usable()).isPresent();
    }

    boolean down() {
        return state.filter(s -> !DeviceStatus.of(s).usable() && s != DeviceStatus.State.STARTING).isPresent();
    }

    boolean saysTheSameAs(StatusEntry other) {
        return state.equals(other.state) && faults.equals(other.faults);
    }
}
