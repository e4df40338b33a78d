package yiwang.sync.client;

import java.util.function.Function;

/** What came of a request. */
public sealed interface Answer<T> {

    record Got<T>(T value) implements Answer<T> { }

    record Failed<T>(Failure failure) implements Answer<T> { }

    static <T> Answer<T> failed(FailureKind kind) {
        return new Failed<>(Failure.of(kind));
    }

    default <U> Answer<U> then(Function<T, Answer<U>> next) {
        return switch (this) {
            case Got<T> got -> next.apply(got.value());
            case Failed<T> failed -> new Failed<>(failed.failure());
        };
    }
}
