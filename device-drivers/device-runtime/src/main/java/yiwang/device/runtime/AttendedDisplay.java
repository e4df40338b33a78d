package yiwang.device.runtime;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import yiwang.device.api.window.DisplayOutcome;
import yiwang.device.api.window.DisplayText;
import yiwang.device.api.window.WindowDisplay;

/** The window's display, for applications: never blocks, always answers. */
public final class AttendedDisplay {

    private final DeviceAccess device;

    AttendedDisplay(DeviceAccess device) {
        this.device = device;
    }

    public CompletableFuture<DisplayOutcome> show(DisplayText text, Duration limit) {
        return device.ask(new DeviceCommand<>(limit, (display, cancellation) -> ((WindowDisplay) display).show(text, limit), DisplayOutcome.NotShown::new, DisplayOutcome.MaybeShown::new));
    }

    public CompletableFuture<DisplayOutcome> clear(Duration limit) {
        return device.ask(new DeviceCommand<>(limit, (display, cancellation) -> ((WindowDisplay) display).clear(limit), DisplayOutcome.NotShown::new, DisplayOutcome.MaybeShown::new));
    }

    public CompletableFuture<DisplayOutcome> brightness(int percent, Duration limit) {
        return device.ask(new DeviceCommand<>(limit, (display, cancellation) -> ((WindowDisplay) display).brightness(percent, limit), DisplayOutcome.NotShown::new, DisplayOutcome.MaybeShown::new));
    }
}
