package yiwang.console.live;

import java.time.Instant;

/**
 * One thing that went over a device's link, with persons masked by its driver.
 *
 * @param hex    the first bytes, two digits each; empty for a note
 * @param count  how many bytes there were
 */
public record TraceLine(Instant at, Direction direction, String hex, int count, String note) {

    public enum Direction { SENT, RECEIVED, NOTED }
}
