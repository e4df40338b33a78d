package yiwang.sync.domain.time;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/** Days on which a special procedure was open; any part of a day pauses all of it. @param last included; empty = still open */
public record Pause(LocalDate first, Optional<LocalDate> last) {

    public Pause {
        Objects.requireNonNull(first);
        if (last.filter(end -> end.isBefore(first)).isPresent()) {
            throw new IllegalArgumentException("a pause ends before it begins");
        }
    }

    public static Pause between(LocalDate first, LocalDate last) {
        return new Pause(first, Optional.of(last));
    }

    /** Whether it holds the clock on that day; an open pause does so from its first day on. */
    public boolean covers(LocalDate day) {
        return !day.isBefore(first) && last.map(end -> !day.isAfter(end)).orElse(true);
    }
}
