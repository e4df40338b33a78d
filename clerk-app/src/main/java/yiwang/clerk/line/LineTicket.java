package yiwang.clerk.line;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import yiwang.device.api.TicketLayout;
import yiwang.device.api.TicketLayout.Align;
import yiwang.device.api.TicketLayout.Feed;
import yiwang.device.api.TicketLayout.Line;
import yiwang.device.api.TicketLayout.Part;
import yiwang.device.api.TicketLayout.Rule;
import yiwang.sync.domain.queue.Ticket;

/** A number that a clerk gives, on the roll of the counter's own printer. Nobody's name stands on it. */
final class LineTicket {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("M月d日 HH:mm", Locale.CHINA);

    private LineTicket() { }

    /** @param sample true for demonstration data: 样例 stands on the paper */
    static TicketLayout of(Ticket ticket, String hall, String window, boolean sample, ZoneId zone) {
        List<Part> parts = new ArrayList<>();
        parts.add(new Line(hall, 1, true, Align.CENTRE));
        if (sample) {
            parts.add(new Line("【样例】", 1, false, Align.CENTRE));
        }
        parts.add(new Line(window, 1, false, Align.CENTRE));
        parts.add(new Line(ticket.number(), 4, true, Align.CENTRE));
        parts.add(new Line("前面 " + ticket.waiting() + " 人", 2, false, Align.CENTRE));
        parts.add(new Rule());
        parts.add(new Line(TIME.format(ticket.takenAt().atZone(zone)) + " 取号，当天有效", 1, false, Align.CENTRE));
        parts.add(new Feed(1));
        return new TicketLayout(parts);
    }
}
