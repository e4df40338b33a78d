package yiwang.sync.station;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What a citizen sees of his or her cases. */
public sealed interface ProgressOutcome {

    /** Asked at the centre and at this station. */
    record Known(List<Line> lines) implements ProgressOutcome { }

    /** No line to the centre: only what this station itself holds. */
    record OnlyHere(List<Line> lines) implements ProgressOutcome { }

    /** @param asked what is asked of the citizen now, or empty; @param state a {@code CaseState} name */
    record Line(String receiptNo, String itemName, String body, String state, Instant acceptedAt, Optional<LocalDate> promisedDue,
                String asked, Optional<LocalDate> askedBy) { }
}
