package yiwang.sync.client;

import java.time.LocalTime;
import java.util.Optional;

/**
 * How a hall wants its line to be used.
 *
 * @param bytesPerSecond  cap for attachments by day, 0 = none
 * @param metered         the line is paid by volume: by day only small attachments go
 * @param night           when line and volume are free: neither cap nor waiting
 */
public record SyncSettings(long bytesPerSecond, boolean metered, Optional<Night> night) {

    public static final SyncSettings USUAL = new SyncSettings(0, false, Optional.empty());
    /** A page as black and white; what is larger waits on a metered line. */
    static final long SMALL = 100_000;

    /** From one time of day to another, over midnight when {@code until} is not later than {@code from}. */
    public record Night(LocalTime from, LocalTime until) {

        public boolean contains(LocalTime time) {
            boolean afterFrom = !time.isBefore(from);
            boolean beforeUntil = time.isBefore(until);
            return from.isBefore(until) ? afterFrom && beforeUntil : afterFrom || beforeUntil;
        }
    }

    /** Pure: what holds at this time of day. */
    public Allowance at(LocalTime time) {
        if (night.isPresent() && night.get().contains(time)) {
            return new Allowance(0, Long.MAX_VALUE);
        }
        return new Allowance(bytesPerSecond, metered ? SMALL : Long.MAX_VALUE);
    }
}
