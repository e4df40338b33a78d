package yiwang.clerk.intake;

import java.util.Objects;
import java.util.Optional;

/**
 * What stands in one field of the form.
 *
 * @param text    as typed; lines for MANY_CHOICES, a JSON array for ROWS, {@code true}/{@code false} for YES_NO
 * @param source  where it came from
 * @param before  the source it had before somebody typed over it
 */
public record FieldEntry(String text, FieldSource source, Optional<FieldSource> before) {

    public FieldEntry {
        Objects.requireNonNull(text);
        Objects.requireNonNull(source);
        Objects.requireNonNull(before);
    }

    public static FieldEntry fromCard(String text) {
        return new FieldEntry(text, FieldSource.CARD, Optional.empty());
    }

    public static FieldEntry entered(String text) {
        return new FieldEntry(text, FieldSource.ENTERED, Optional.empty());
    }

    /** The same field after typing: the chip turns to entered and remembers what it was. */
    public FieldEntry edited(String newText) {
        if (newText.equals(text)) {
            return this;
        }
        return new FieldEntry(newText, FieldSource.ENTERED, source == FieldSource.ENTERED ? before : Optional.of(source));
    }

    @Override
    public String toString() {
        return "FieldEntry[" + source + "]";
    }
}
