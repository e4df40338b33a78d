package yiwang.sync.client;

/**
 * Something that waits to go up: a record, a file, or a whole pass.
 *
 * @param failedInRow  how often it has failed without coming further; 0 = not since it last went well
 * @param spread       0 to 1, its own: spreads the stations that come back at the same moment
 */
public record OutboxEntry(int failedInRow, double spread) {

    public OutboxEntry {
        if (failedInRow < 0 || !(spread >= 0 && spread <= 1)) {
            throw new IllegalArgumentException("no such entry");
        }
    }
}
