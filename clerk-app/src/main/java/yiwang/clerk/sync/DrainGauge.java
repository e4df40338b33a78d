package yiwang.clerk.sync;

/**
 * How much of what waited has gone: the whole grows with what comes in and begins anew once nothing waits. Pure.
 *
 * @param whole   bytes since the outbox was last empty
 * @param pending bytes that are still here
 */
public record DrainGauge(long whole, long pending) {

    public static final DrainGauge EMPTY = new DrainGauge(0, 0);

    public DrainGauge at(long nowPending) {
        if (nowPending <= 0) {
            return EMPTY;
        }
        return new DrainGauge(pending == 0 ? nowPending : whole + Math.max(0, nowPending - pending), nowPending);
    }

    public long done() {
        return whole - pending;
    }

    /** 0 to 1; 1 when nothing waits. */
    public double part() {
        return whole == 0 ? 1 : (double) done() / whole;
    }
}
