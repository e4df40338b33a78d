package yiwang.device.api.window;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** What to show, row by row from the top. */
public record DisplayText(List<Row> rows) {

    public enum Colour { RED, GREEN, YELLOW }

    public enum Effect { STILL, RUNNING, BLINKING }

    /** @param text one line without line breaks or control characters */
    public record Row(String text, Colour colour, Effect effect) {
        public Row {
            Objects.requireNonNull(colour);
            Objects.requireNonNull(effect);
            if (text.chars().anyMatch(Character::isISOControl)) {
                throw new IllegalArgumentException("a row of a display is one line of text");
            }
        }
    }

    public DisplayText {
        rows = List.copyOf(rows);
    }

    public static DisplayText of(String... rows) {
        return new DisplayText(Arrays.stream(rows).map(row -> new Row(row, Colour.RED, Effect.STILL)).toList());
    }
}
