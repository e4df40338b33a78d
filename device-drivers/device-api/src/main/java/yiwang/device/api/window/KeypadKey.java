package yiwang.device.api.window;

/** What a clerk asks for with one key, or with a number and a key. */
public sealed interface KeypadKey {

    record Next() implements KeypadKey { }

    record Recall() implements KeypadKey { }

    record AskForRating() implements KeypadKey { }

    record Pause() implements KeypadKey { }

    record Transfer() implements KeypadKey { }

    /** The ticket that was called has not come. */
    record GiveUp() implements KeypadKey { }

    record Hold() implements KeypadKey { }

    record CallBack() implements KeypadKey { }

    /** The citizen's key on a keypad that has an evaluator beside it. @param level 1 is best */
    record Rating(int level) implements KeypadKey { }

    /** A key of no known meaning, for the log. */
    record Other(int function, int value) implements KeypadKey { }
}
