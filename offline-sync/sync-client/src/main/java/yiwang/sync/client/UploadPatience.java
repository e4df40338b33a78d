package yiwang.sync.client;

/** How often a file was disappointed, and how often it may be. Of one thread at a time. */
final class UploadPatience {

    private static final int MOST_RESTARTS = 3;
    private static final int MOST_DAMAGES = 3;
    private static final int MOST_STANDSTILLS = 4;
    private static final int MOST_REFUSED_AHEAD = 2;
    private static final long UNKNOWN = -1;

    private long best = UNKNOWN;
    private int standstills;
    private int restarts;
    private int damages;
    private int refusedAhead;

    /** The server has said how far it is. @return false when it has not come on too often */
    boolean at(long offset) {
        boolean further = offset > best;
        best = Math.max(best, offset);
        damages = further ? 0 : damages;
        standstills = further ? 0 : standstills + 1;
        return standstills <= MOST_STANDSTILLS;
    }

    /** A request was cut. @return false when that was once too often */
    boolean cut() {
        return ++standstills <= MOST_STANDSTILLS;
    }

    /** It begins anew. @return false when that was once too often */
    boolean restart() {
        best = UNKNOWN;
        return ++restarts < MOST_RESTARTS;
    }

    /** @return false when that was once too often */
    boolean damage() {
        return ++damages < MOST_DAMAGES;
    }

    /** A piece waited in vain for the one in front of it. */
    void refusedAhead() {
        refusedAhead++;
    }

    /** Whether pieces may be sent ahead once more. */
    boolean sendsAhead() {
        return refusedAhead < MOST_REFUSED_AHEAD;
    }
}
