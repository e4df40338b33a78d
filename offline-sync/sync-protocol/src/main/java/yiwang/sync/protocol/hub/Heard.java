package yiwang.sync.protocol.hub;

import java.util.function.Function;
import yiwang.sync.protocol.wire.ProblemAnswer;

/** What came of asking the centre. */
public sealed interface Heard<T> {

    record Got<T>(T value) implements Heard<T> { }

    /** Nobody answered, or it cannot just now: asked again later. @param code stable */
    record Away<T>(String code) implements Heard<T> { }

    /** The centre answered, and it was no. */
    record Refused<T>(ProblemAnswer problem) implements Heard<T> { }

    default <U> Heard<U> then(Function<T, Heard<U>> next) {
        return switch (this) {
            case Got<T> got -> next.apply(got.value());
            case Away<T> away -> new Away<>(away.code());
            case Refused<T> refused -> new Refused<>(refused.problem());
        };
    }
}
