package yiwang.device.runtime;

import java.util.concurrent.CompletableFuture;
import yiwang.device.api.DeviceFault;
import yiwang.device.api.DeviceStatus;

/** Stands for a slot that the profile leaves empty: an application meets an outcome, not a null. */
record NobodyAttends(DeviceSlot slot) implements Attendant {

    DeviceFault fault() {
        return DeviceFault.of(DeviceFault.Kind.ABSENT, "the station's profile has no line " + slot.key() + "=ADDRESS");
    }

    DeviceStatus status() {
        return DeviceStatus.of(DeviceStatus.State.ABSENT, fault());
    }

    @Override
    public <T> CompletableFuture<T> ask(String owner, DeviceCommand<T> command) {
        return CompletableFuture.completedFuture(command.refused().apply(fault()));
    }

    @Override
    public boolean obeys(String owner) {
        return true;
    }

    @Override
    public void takeStock() {
        // Nothing runs out here.
    }

    @Override
    public void start() {
        // There is nothing to start.
    }

    @Override
    public void close() {
        // Nothing was opened.
    }
}
