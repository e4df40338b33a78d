package yiwang.clerk.rating;

import yiwang.device.api.DeviceFault;

/** How far the rating of one case is. What was pressed is the citizen's own business: no screen of the clerk's says it. */
public sealed interface RatingState {

    /** The counter has no keypad for it. */
    record NoKeypad() implements RatingState { }

    record Open() implements RatingState { }

    record Asking() implements RatingState { }

    record Given() implements RatingState { }

    /** Nobody pressed a key; kept as such. */
    record NotGiven() implements RatingState { }

    record Faulty(DeviceFault why) implements RatingState { }
}
