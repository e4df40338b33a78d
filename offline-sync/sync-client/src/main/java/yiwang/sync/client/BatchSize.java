package yiwang.sync.client;

/** How many records go at once: more while the line is quick, fewer when it is cut, so that a cut costs little. Of one thread. */
final class BatchSize {

    static final int MOST_RECORDS = 500;
    private static final long FIRST_BYTES = 96 * 1024;
    /** Packed, these are less than 64 kB: what a cut may cost. */
    private static final long MOST_BYTES_ONCE_CUT = 192 * 1024;
    /** While the line was never cut: a push costs both ends a sync of their disks, whatever its size. */
    private static final long MOST_BYTES = 1024 * 1024;
    private static final long QUICK_NANOS = 1_000_000_000L;

    private long bytes = FIRST_BYTES;
    private long ceiling = MOST_BYTES;
    private boolean wasCut;

    int records() {
        return MOST_RECORDS;
    }

    /** Of payload; a batch has at least one record. */
    long bytes() {
        return bytes;
    }

    void arrived(long nanos) {
        ceiling = wasCut ? Math.min(MOST_BYTES_ONCE_CUT, ceiling + ceiling / 16 + 16) : MOST_BYTES;
        bytes = nanos < QUICK_NANOS ? Math.min(ceiling, bytes * 2) : Math.min(ceiling, bytes);
    }

    void cut() {
        wasCut = true;
        bytes = Math.max(1, Math.min(MOST_BYTES_ONCE_CUT, bytes / 2));
        ceiling = bytes;
    }
}
