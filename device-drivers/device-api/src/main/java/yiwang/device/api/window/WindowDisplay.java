package yiwang.device.api.window;

import java.time.Duration;
import yiwang.device.api.Device;

/** The strip of text above or in front of a window. Drivers show the last text again by themselves after a power loss. */
public interface WindowDisplay extends Device {

    /** How much it shows at once, and in which characters. */
    DisplaySize size();

    /** Shows this and nothing else. A text that does not fit runs, or is cut where the display cannot run it. */
    DisplayOutcome show(DisplayText text, Duration limit);

    DisplayOutcome clear(Duration limit);

    /** @param percent 0 (dark) to 100; a display without brightness answers {@code Shown} and stays as it is */
    DisplayOutcome brightness(int percent, Duration limit);
}
