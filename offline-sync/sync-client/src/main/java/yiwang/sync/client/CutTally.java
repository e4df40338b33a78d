package yiwang.sync.client;

/**
 * What the cuts of one file tell the sense for its line: each counts once, however many pieces it took, and what may have arrived counts as
 * under way until the gateway has said how far it is. Of one thread at a time.
 */
final class CutTally {

    private static final long NONE = -1;

    private final LineSense sense;
    private long from = NONE;
    private boolean counted;
    private long doubted;

    CutTally(LineSense sense) {
        this.sense = sense;
    }

    /** A creation was cut. */
    void creationLost() {
        from = 0;
    }

    /** The first piece under way was cut. @param held bytes at the gateway before it; @param bytes of the piece */
    void firstLost(long held, long bytes) {
        if (from == NONE && !counted) {
            from = held;
        }
        doubt(bytes);
    }

    /** A piece was cut that waited for another one: nothing of it arrived. */
    void laterLost() {
        if (from == NONE && !counted) {
            counted = true;
            sense.cut(0);
        }
    }

    /** The gateway may have so many bytes or not. */
    void doubt(long bytes) {
        settled();
        doubted = bytes;
        sense.holds(bytes);
    }

    /** A piece has arrived. */
    void arrived() {
        counted = false;
    }

    /** The gateway has said how far it is. */
    void told(long offset) {
        if (from != NONE) {
            sense.cut(Math.max(0, offset - from));
            from = NONE;
        }
    }

    /** Nothing is in doubt any more. */
    void settled() {
        if (doubted > 0) {
            sense.ended(doubted);
            doubted = 0;
        }
    }
}
