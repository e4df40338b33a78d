package yiwang.clerk;

import java.nio.file.Path;
import java.util.Optional;
import yiwang.clerk.shell.CounterDevices;

/** The devices of the counter's profile, claimed for as long as it runs. */
final class OpenDevices implements AutoCloseable {

    private final CounterDevices devices;

    private OpenDevices(CounterDevices devices) {
        this.devices = devices;
    }

    static OpenDevices of(Optional<Path> profile) {
        return new OpenDevices(new NoDevices());
    }

    CounterDevices devices() {
        return devices;
    }

    @Override
    public void close() {
    }
}
