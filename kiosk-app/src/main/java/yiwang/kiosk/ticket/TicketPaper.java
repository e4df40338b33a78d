package yiwang.kiosk.ticket;

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
import yiwang.device.api.TicketLayout.Qr;
import yiwang.device.api.TicketLayout.Rule;
import yiwang.sync.domain.queue.Ticket;

/** A queue ticket as the roll printer gets it. Nobody's name or number stands on it: other people can read it. */
public final class TicketPaper {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("M月d日 HH:mm", Locale.CHINA);

    private TicketPaper() { }

    /**
     * @param groupName  what the group serves, such as 综合窗口
     * @param sample     true for demonstration data: 样例 stands on the paper
     * @param zone       where the hall is
     */
    public static TicketLayout of(Ticket ticket, String hall, String groupName, boolean sample, ZoneId zone) {
        List<Part> parts = new ArrayList<>();
        parts.add(new Line(hall, 1, true, Align.CENTRE));
        if (sample) {
            parts.add(new Line("【样例】", 1, false, Align.CENTRE));
        }
        parts.add(new Line(groupName, 1, false, Align.CENTRE));
        parts.add(new Line(ticket.number(), 4, true, Align.CENTRE));
        parts.add(new Line("前面最多 " + ticket.waiting() + " 人", 2, false, Align.CENTRE));
        parts.add(new Rule());
        parts.add(new Line(TIME.format(ticket.takenAt().atZone(zone)) + " 取号，当天有效", 1, false, Align.CENTRE));
        parts.add(new Qr(code(ticket)));
        parts.add(new Line("听到叫号请到窗口。过号了找导办台排回队里。", 1, false, Align.LEFT));
        parts.add(new Feed(1));
        return new TicketLayout(parts);
    }

    /** What the QR code on paper and on the screen says: enough to find the ticket, nothing of the person. */
    public static String code(Ticket ticket) {
        return ticket.day() + " " + ticket.number() + " " + ticket.ticketId();
    }
}
