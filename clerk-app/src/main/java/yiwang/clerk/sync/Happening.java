package yiwang.clerk.sync;

import java.time.Instant;

/**
 * Something that people would tell each other about the line, in plain words.
 *
 * @param count how many records or cases; 0 where it says nothing
 * @param words the station's own sentence, or empty
 */
public record Happening(Instant at, Kind kind, int count, String words) {

    public enum Kind { LINE_UP, LINE_DOWN, DELIVERED, ALL_DELIVERED, TROUBLE }
}
