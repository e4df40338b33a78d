package yiwang.device.runtime;

import java.util.concurrent.CompletableFuture;

/** One owner's way to one device. */
record DeviceAccess(Attendant attendant, String owner) {

    <T> CompletableFuture<T> ask(DeviceCommand<T> command) {
        return attendant.ask(owner, command);
    }

    /** False while somebody else has claimed the device. */
    boolean obeyed() {
        return attendant.obeys(owner);
    }
}
