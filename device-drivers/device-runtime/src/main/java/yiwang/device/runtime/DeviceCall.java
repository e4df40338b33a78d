package yiwang.device.runtime;

import java.util.concurrent.CompletableFuture;
import yiwang.device.api.Cancellation;
import yiwang.device.api.Device;
import yiwang.device.api.DeviceFault;

/** A command together with whoever waits for it. */
final class DeviceCall<T> {

    private final DeviceCommand<T> command;
    private final CompletableFuture<T> answer = new CompletableFuture<>();

    DeviceCall(DeviceCommand<T> command) {
        this.command = command;
    }

    DeviceCommand<T> command() {
        return command;
    }

    CompletableFuture<T> answer() {
        return answer;
    }

    /** Cancelled while it waited in the queue. */
    boolean over() {
        return answer.isDone();
    }

    /**
     * @param givenUp  says that the runtime wants the driver to stop, besides the caller
     * @return tells whoever waits
     */
    Runnable run(Device device, Cancellation givenUp) {
        T outcome = command.run().apply(device, () -> answer.isDone() || givenUp.cancelled());
        return () -> answer.complete(outcome);
    }

    void refuse(DeviceFault fault) {
        answer.complete(command.refused().apply(fault));
    }

    void breakOff(DeviceFault fault) {
        answer.complete(command.broken().apply(fault));
    }
}
