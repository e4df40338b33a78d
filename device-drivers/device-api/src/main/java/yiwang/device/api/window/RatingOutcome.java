package yiwang.device.api.window;

import yiwang.device.api.DeviceFault;

/** How asking for a rating ended. */
public sealed interface RatingOutcome {

    /** @param level 1 (best, 非常满意) to 5 (worst, 非常不满意), whatever the keypad's own numbers are */
    record Rated(int level) implements RatingOutcome {
        public Rated {
            if (level < 1 || level > 5) {
                throw new IllegalArgumentException("a rating is 1 to 5, not " + level);
            }
        }
    }

    /** Nobody pressed a key in time, or the question was withdrawn. */
    record NotRated() implements RatingOutcome { }

    record KeypadFault(DeviceFault fault) implements RatingOutcome { }
}
