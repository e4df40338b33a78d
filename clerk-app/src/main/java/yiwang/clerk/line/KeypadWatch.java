package yiwang.clerk.line;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import yiwang.device.api.window.KeypadKey;
import yiwang.device.api.window.KeypadOutcome;
import yiwang.ui.run.Delay;
import yiwang.ui.run.FxThread;

/** Waits for keys of the call keypad for as long as the counter is open. One that is away is asked again after a while. */
public final class KeypadWatch implements AutoCloseable {

    /** Short: what is to be shown on the keypad waits for the end of it. The keypad keeps what is pressed in between. */
    private static final Duration ONE_WAIT = Duration.ofSeconds(1);
    private static final long BEFORE_ASKING_AGAIN = 2000;

    private final Function<Duration, CompletableFuture<KeypadOutcome>> keypad;
    private final Consumer<KeypadKey> keys;
    private final FxThread fx;
    private final Delay delay;
    private volatile CompletableFuture<KeypadOutcome> asked = new CompletableFuture<>();
    private volatile boolean closed;

    /** @param keypad returns at once; @param keys gets each key on the screen's thread */
    public KeypadWatch(Function<Duration, CompletableFuture<KeypadOutcome>> keypad, Consumer<KeypadKey> keys, FxThread fx, Delay delay) {
        this.keypad = keypad;
        this.keys = keys;
        this.fx = fx;
        this.delay = delay;
    }

    public void start() {
        if (!closed) {
            asked = keypad.apply(ONE_WAIT);
            asked.whenComplete(this::ended);
        }
    }

    private void ended(KeypadOutcome outcome, Throwable failure) {
        if (closed || failure != null) {
            return;
        }
        switch (outcome) {
            case KeypadOutcome.Pressed(var key) -> {
                fx.run(() -> tell(key));
                start();
            }
            case KeypadOutcome.KeypadFault fault -> fx.run(() -> delay.after(BEFORE_ASKING_AGAIN, this::start));
            case KeypadOutcome.NothingPressed nothing -> start();
            case KeypadOutcome.Done done -> start();
        }
    }

    private void tell(KeypadKey key) {
        if (!closed) {
            keys.accept(key);
        }
    }

    @Override
    public void close() {
        closed = true;
        asked.cancel(true);
    }
}
