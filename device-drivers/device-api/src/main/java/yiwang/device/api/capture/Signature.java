package yiwang.device.api.capture;

import java.util.List;

/**
 * What a hand wrote.
 *
 * @param width    of the pad in its own units; {@code height} likewise
 * @param strokes  each from pen down to pen up
 */
public record Signature(int width, int height, List<List<Point>> strokes) {

    /** @param pressure 0 to 1, 1 where the pad does not tell; @param millis since the first point */
    public record Point(int x, int y, float pressure, int millis) { }

    public Signature {
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException("a pad of " + width + " by " + height);
        }
        strokes = strokes.stream().map(List::copyOf).toList();
    }

    /** Never the strokes: this text may reach a log. */
    @Override
    public String toString() {
        return "Signature[" + strokes.size() + " strokes]";
    }
}
