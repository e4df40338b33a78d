package yiwang.sync.client;

/**
 * How large a piece may be: pure. A piece costs a request's head; a cut costs a piece at worst. What both cost together
 * is least at the root of the head's bytes times the bytes between two cuts.
 */
final class PieceSize {

    static final int SMALLEST = 4 * 1024;
    /** With its head it fits into a packet that any way carries. */
    static final int ANY_WAY = 512;
    /** Of a piece that carries its own checksum: read whole before it goes, lost whole when it is wrong. */
    static final int CHECKED = 64 * 1024;
    /** Two of them with their heads are less than 64 kB. */
    static final int FIRST = 31 * 1024;
    /** On a slow line, at once: with heads less than what a cut may cost. */
    static final int UNDER_WAY = 2 * FIRST;
    static final int LARGEST = 8 * 1024 * 1024;
    private static final double HEAD_BYTES = 400;
    private static final long QUICK_NANOS = 250_000_000L;
    private static final long SLOW_NANOS = 1_000_000_000L;

    /** Of a piece that nothing else fills the line for: less than 64 kB, what a cut may cost. */
    private static final int LARGEST_ALONE = 60 * 1024;
    private static final double SLOW_BYTES_PER_SECOND = 100_000;
    /** What a slow line could carry while such a piece waits for its answer: a third of a second of a weak mobile line. */
    private static final double WAIT_BYTES = 8_000;

    private PieceSize() { }

    /** A line on which waiting for answers costs more than requests do. */
    static boolean isSlow(long bytes, long nanos) {
        return nanos > QUICK_NANOS && bytes < SLOW_BYTES_PER_SECOND * (nanos / 1e9);
    }

    /** One piece at a time on a slow line: waiting for its answer costs as well. */
    static int alone(long bytesBetweenCuts) {
        return (int) Math.clamp(Math.sqrt((HEAD_BYTES + WAIT_BYTES) * bytesBetweenCuts), SMALLEST, LARGEST_ALONE);
    }

    /** @param bytesBetweenCuts as seen on this line; {@link Long#MAX_VALUE} = never cut */
    static int most(long bytesBetweenCuts) {
        return (int) Math.clamp(Math.sqrt(HEAD_BYTES * bytesBetweenCuts), SMALLEST, LARGEST);
    }

    /** A piece that came over quickly may be followed by a larger one; a slow line keeps what is under way small. */
    static int next(int piece, long nanos) {
        return nanos < QUICK_NANOS ? Math.min(LARGEST, 2 * piece) : nanos > SLOW_NANOS ? Math.max(Math.min(piece, FIRST), piece / 2) : piece;
    }
}
