package yiwang.device.runtime;

import java.util.concurrent.CompletableFuture;

/** Whoever takes commands for one slot. Never blocks, always answers. */
interface Attendant {

    /** @param owner  on whose behalf: a claimed device obeys nobody else */
    <T> CompletableFuture<T> ask(String owner, DeviceCommand<T> command);

    /** False while somebody else has claimed the device. */
    boolean obeys(String owner);

    /** Supplies are asked for with the next look. */
    void takeStock();

    void start();

    void close();
}
