package yiwang.sync.client;

/** How many changes are asked for at once: more while they come, fewer after a cut, so that any line brings some. Of one thread. */
final class FeedPage {

    static final int FIRST = 200;
    static final int MOST = 2_000;
    private static final int SMALLEST = 5;

    private int size = FIRST;

    int size() {
        return size;
    }

    void arrived() {
        size = Math.min(MOST, size * 2);
    }

    /** @return false when it cannot be smaller */
    boolean cut() {
        boolean smaller = size > SMALLEST;
        size = Math.max(SMALLEST, size / 4);
        return smaller;
    }
}
