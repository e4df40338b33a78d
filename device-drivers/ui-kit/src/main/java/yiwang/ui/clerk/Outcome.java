package yiwang.ui.clerk;

import java.util.Locale;
import yiwang.ui.sign.KitWords;

/** The five ways a counter can answer an application, in the order in which they always stand. */
public enum Outcome {
    /** 仅收件. */
    RECEIVE_ONLY("F5"),
    /** 不予受理. */
    REFUSE(""),
    /** 一次性补正. */
    CORRECT_ONCE("F7"),
    /** 容缺受理. */
    ACCEPT_INCOMPLETE("F8"),
    /** 受理. */
    ACCEPT("F10");

    private final String key;

    Outcome(String key) {
        this.key = key;
    }

    /** The function key that does it, or empty. */
    public String key() {
        return key;
    }

    String word() {
        return KitWords.get("outcome." + name().toLowerCase(Locale.ROOT));
    }

    String consequence() {
        return KitWords.get("outcome." + name().toLowerCase(Locale.ROOT) + ".then");
    }
}
