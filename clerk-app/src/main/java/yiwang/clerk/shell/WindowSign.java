package yiwang.clerk.shell;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
    private Word word = Word.FREE;
    private Optional<String> number = Optional.empty();
    private DisplayText shown;

    /** What goes on at the window. CALLED stands behind a number and before the window. */
    public enum Word { FREE, BUSY, PLEASE_RATE, CALLED }

    /** @param window such as 3 号窗口 */
    public WindowSign(CounterDevices devices, String window, Function<Word, String> words) {
        this.devices = devices;
        this.window = window;
        this.words = words;
    }

    /** Returns at once; the display shows it when it can, and again after a power loss. */
    public void say(Word now) {
        word = now;
        show(DisplayText.Effect.STILL);
    }

    /** Whose turn it is. @param again somebody has not heard it: the number blinks */
    public void called(Optional<String> turn, boolean again) {
        number = turn;
        show(again && turn.isPresent() ? DisplayText.Effect.BLINKING : DisplayText.Effect.STILL);
    }

    private void show(DisplayText.Effect effect) {
        String text = word == Word.FREE && number.isPresent() ? number.get() + " " + words.apply(Word.CALLED) + window : window + " " + words.apply(word);
        DisplayText next = new DisplayText(List.of(new DisplayText.Row(text, DisplayText.Colour.RED, effect)));
        if (Objects.equals(next, shown)) {
            return;
        }
        shown = next;
        devices.show(next, LIMIT).thenAccept(outcome -> {
            if (outcome instanceof DisplayOutcome.NotShown(var why)) {
                LOG.debug("the window's display does not show: {}", why.kind());
            }
        });
    }
}
