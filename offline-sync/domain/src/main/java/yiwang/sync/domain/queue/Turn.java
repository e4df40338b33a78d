package yiwang.sync.domain.queue;

import java.util.Locale;

/** What became of a ticket at a window. A ticket without one waits. */
public enum Turn {
    /** At the window now, or on the way to it. */
    CALLED,
    /** Called, and nobody came; may still be called again. */
    PASSED,
    SERVED;

    /** As it stands in {@link Ticket#outcome}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean isOf(Ticket ticket) {
        return ticket.outcome().equals(key());
    }

    public static boolean none(Ticket ticket) {
        return !CALLED.isOf(ticket) && !PASSED.isOf(ticket) && !SERVED.isOf(ticket);
    }
}
