package yiwang.sync.domain.problem;

import java.util.List;
import java.util.Optional;

/** What became of reading something that a person or another program wrote: a sound value, or every reason why it is none. */
public sealed interface Checked<T> {

    /** @param warnings what a person should look at and may overrule */
    record Sound<T>(T value, List<Problem> warnings) implements Checked<T> {
        public Sound {
            warnings = List.copyOf(warnings);
        }
    }

    /** @param problems never empty */
    record Unsound<T>(List<Problem> problems) implements Checked<T> {
        public Unsound {
            problems = List.copyOf(problems);
            if (problems.isEmpty()) {
                throw new IllegalArgumentException("a refusal needs a reason");
            }
        }
    }

    static <T> Checked<T> sound(T value) {
        return new Sound<>(value, List.of());
    }

    static <T> Checked<T> unsound(Problem problem) {
        return new Unsound<>(List.of(problem));
    }

    default List<Problem> problems() {
        return switch (this) {
            case Sound<T> sound -> List.of();
            case Unsound<T> unsound -> unsound.problems;
        };
    }

    default Optional<T> toOptional() {
        return switch (this) {
            case Sound<T> sound -> Optional.of(sound.value);
            case Unsound<T> unsound -> Optional.empty();
        };
    }
}
