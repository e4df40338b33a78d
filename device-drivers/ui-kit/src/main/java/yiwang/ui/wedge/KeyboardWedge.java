package yiwang.ui.wedge;

import java.util.function.Consumer;
import java.util.function.LongSupplier;
import javafx.event.Event;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import yiwang.ui.run.Delay;
import yiwang.ui.run.FxThread;

/**
 * Tells a code scanner that plays keyboard from a person. Every character waits for {@link #GAP_MILLIS} before its field gets it: what is
 * followed that fast by more characters and by Enter or Tab is a code, is told as one and is typed nowhere. A password or PIN field gets
 * single characters only, never two that came faster than fingers do, with an Enter behind them or without.
 *
 * <p>A scanner in serial mode is better in every way; this is for those that cannot be set to it. FX thread only.
 */
public final class KeyboardWedge implements AutoCloseable {

    /** Scanners send a character every 2 to 20 ms, fast typists one every 60. */
    public static final long GAP_MILLIS = 40;

    private final Scene scene;
    private final Consumer<String> codes;
    private final FxThread fx;
    private final Delay delay;
    private final LongSupplier nanos;
    private final KeyBurst burst = new KeyBurst(GAP_MILLIS * 1_000_000);
    private final EventHandler<KeyEvent> typed = this::typed;
    private final EventHandler<KeyEvent> pressed = this::pressed;
    private final EventHandler<KeyEvent> released = this::released;
    private Runnable callOff = () -> { };
    private boolean replaying;
    private boolean ending;

    /**
     * @param codes  gets each code as the scanner typed it: a stranger's text, never opened or executed, never logged
     * @param nanos  a running clock
     */
    public KeyboardWedge(Scene scene, Consumer<String> codes, FxThread fx, Delay delay, LongSupplier nanos) {
        this.scene = scene;
        this.codes = codes;
        this.fx = fx;
        this.delay = delay;
        this.nanos = nanos;
        scene.addEventFilter(KeyEvent.KEY_TYPED, typed);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, pressed);
        scene.addEventFilter(KeyEvent.KEY_RELEASED, released);
    }

    private void typed(KeyEvent key) {
        String character = key.getCharacter();
        if (replaying || key.isShortcutDown() || key.isAltDown() || key.isMetaDown() || character.isEmpty()) {
            return;
        }
        if (character.charAt(0) < ' ' || character.charAt(0) == 0x7F) {
            if (ending) {
                key.consume();
            }
            return;
        }
        long now = nanos.getAsLong();
        if (!burst.goesOn(now) || burst.full()) {
            release();
        }
        burst.add((Node) (key.getTarget() instanceof Node node ? node : scene.getRoot()), character, now);
        key.consume();
        callOff.run();
        callOff = delay.after(GAP_MILLIS, () -> fx.run(this::release));
    }

    private void pressed(KeyEvent key) {
        ending = false;
        if (replaying || key.getCode() == KeyCode.SHIFT || !key.getCode().isNavigationKey() && !ends(key) && !key.getCode().isFunctionKey() && key.getCode() != KeyCode.BACK_SPACE
                && key.getCode() != KeyCode.DELETE && key.getCode() != KeyCode.ESCAPE) {
            return;
        }
        if (ends(key) && burst.goesOn(nanos.getAsLong()) && (burst.isCode() || burst.atASecret())) {
            key.consume();
            ending = true;
            callOff.run();
            boolean code = burst.isCode();
            String text = burst.text();
            burst.take();
            if (code) {
                codes.accept(text);
            }
        } else {
            release();
        }
    }

    /** A space inside a code presses no button. */
    private void released(KeyEvent key) {
        if (ends(key) ? ending : key.getCode() == KeyCode.SPACE && burst.fast() && burst.goesOn(nanos.getAsLong())) {
            key.consume();
        }
    }

    /** It was a person's after all, unless it came too fast for a secret. */
    private void release() {
        callOff.run();
        boolean refused = burst.atASecret() && burst.fast();
        for (KeyBurst.Held held : burst.take()) {
            if (!refused) {
                replaying = true;
                try {
                    Event.fireEvent(held.target(), new KeyEvent(KeyEvent.KEY_TYPED, held.character(), "", KeyCode.UNDEFINED, false, false, false, false));
                } finally {
                    replaying = false;
                }
            }
        }
    }

    private static boolean ends(KeyEvent key) {
        return key.getCode() == KeyCode.ENTER || key.getCode() == KeyCode.TAB;
    }

    @Override
    public void close() {
        release();
        scene.removeEventFilter(KeyEvent.KEY_TYPED, typed);
        scene.removeEventFilter(KeyEvent.KEY_PRESSED, pressed);
        scene.removeEventFilter(KeyEvent.KEY_RELEASED, released);
    }
}
