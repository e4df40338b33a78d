package yiwang.sync.client;

/** How much to send at once: grows while the line is quick, shrinks when it is cut. */
final class PieceSize {

    static final int SMALLEST = 16 * 1024;
    static final int LARGEST = 1024 * 1024;
    private static final long QUICK_NANOS = 1_000_000_000L;

    private int bytes = SMALLEST * 16;

    int bytes() {
        return bytes;
    }

    void arrived(long nanos) {
        if (nanos < QUICK_NANOS) {
            bytes = Math.min(LARGEST, bytes * 2);
        }
    }

    void cut() {
        bytes = Math.max(SMALLEST, bytes / 2);
    }
}
