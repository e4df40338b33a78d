package yiwang.kiosk.session;

/** Whether anybody is still there. */
public sealed interface IdleState {

    record Active() implements IdleState { }

    /** @param secondsLeft 1 and up; @param of seconds that the countdown takes in all */
    record Counting(int secondsLeft, int of) implements IdleState { }

    record Over() implements IdleState { }
}
