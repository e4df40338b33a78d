package yiwang.clerk.shell;

import java.time.Duration;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yiwang.device.api.window.DisplayOutcome;
import yiwang.device.api.window.DisplayText;

/** What the display over the window tells the people before it, in one row, as most have no second: never a name, never a matter. */
public final class WindowSign {

    private static final Logger LOG = LoggerFactory.getLogger(WindowSign.class);
    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final CounterDevices devices;
    private final String window;
    private final Function<Word, String> words;
    private Word shown;

    /** What goes on at the window. */
    public enum Word { FREE, BUSY, PLEASE_RATE }

    /** @param window such as 3 号窗口 */
    public WindowSign(CounterDevices devices, String window, Function<Word, String> words) {
        this.devices = devices;
        this.window = window;
        this.words = words;
    }

    /** Returns at once; the display shows it when it can, and again after a power loss. */
    public void say(Word word) {
        if (word == shown) {
            return;
        }
        shown = word;
        devices.show(DisplayText.of(window + " " + words.apply(word)), LIMIT).thenAccept(outcome -> {
            if (outcome instanceof DisplayOutcome.NotShown(var why)) {
                LOG.debug("the window's display does not show: {}", why.kind());
            }
        });
    }
}
