package yiwang.sync.protocol.wire;

import java.util.Optional;

/**
 * The versions of the protocol that a program speaks, as it says with each message in {@link #HEADER}: {@code OLDEST-NEWEST}. The two sides
 * speak the newest that both know. A version may only add to the one before; what a program does not know it keeps. One that does not
 * say what it speaks speaks 1.
 */
public record ProtocolRange(int oldest, int newest) {

    public static final String HEADER = "Yiwang-Protocol";
    /** 2 = words of the feed beside a case's state, and {@code centre_heard}. */
    public static final ProtocolRange OURS = new ProtocolRange(1, 2);
    public static final ProtocolRange SILENT = new ProtocolRange(1, 1);

    public ProtocolRange {
        if (oldest < 0 || newest < oldest) {
            throw new IllegalArgumentException("not a range");
        }
    }

    /** What cannot be read counts as not said. */
    public static ProtocolRange parse(String header) {
        if (header == null || !header.matches("[0-9]{1,6}-[0-9]{1,6}")) {
            return SILENT;
        }
        int dash = header.indexOf('-');
        int oldest = Integer.parseInt(header.substring(0, dash));
        int newest = Integer.parseInt(header.substring(dash + 1));
        return oldest > newest ? SILENT : new ProtocolRange(oldest, newest);
    }

    public String text() {
        return oldest + "-" + newest;
    }

    /** What the two speak with each other; empty = one of them has to be renewed. */
    public Optional<Integer> common(ProtocolRange other) {
        int newestOfBoth = Math.min(newest, other.newest);
        return newestOfBoth < Math.max(oldest, other.oldest) ? Optional.empty() : Optional.of(newestOfBoth);
    }
}
