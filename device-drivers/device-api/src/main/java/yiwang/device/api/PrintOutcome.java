package yiwang.device.api;

import java.util.Objects;

/** How printing ended. "Maybe" is an answer of its own: a person must look before a numbered paper is printed again. */
public sealed interface PrintOutcome {

    /** The device itself confirmed that the paper is out. */
    record Printed() implements PrintOutcome { }

    /** Bytes went out, and nobody can say whether paper came. */
    record MaybePrinted(DeviceFault why) implements PrintOutcome {
        public MaybePrinted {
            Objects.requireNonNull(why);
        }
    }

    /** Certainly no paper came. */
    record NotPrinted(DeviceFault why) implements PrintOutcome {
        public NotPrinted {
            Objects.requireNonNull(why);
        }
    }

    /** What {@code --json} prints as {@code outcome}. */
    default String wireName() {
        return switch (this) {
            case Printed p -> "printed";
            case MaybePrinted m -> "maybe";
            case NotPrinted n -> "not";
        };
    }
}
