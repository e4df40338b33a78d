package yiwang.sync.station.sync;

/**
 * Something that ends some day without a line. What has ended is told, never sprung on the people at the window.
 *
 * @param left  days, or cases, that are still to come; never below 0
 * @param inAll of so many
 */
public record OfflineLimit(Kind kind, long left, long inAll) {

    /** Days without the centre; days that the catalogue may be old; cases that one station is measured for; days until the first officer's grant ends. */
    public enum Kind { DAYS_OFF_LINE, CATALOGUE_AGE, CASES, STAFF_GRANT }

    public OfflineLimit {
        left = Math.max(0, left);
    }

    public boolean inDays() {
        return kind != Kind.CASES;
    }
}
