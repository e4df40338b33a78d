package yiwang.device.serial.escpos;

import java.nio.charset.StandardCharsets;
import yiwang.device.api.TicketLayout;

/** How much paper a ticket takes, 8 dots a millimetre. */
final class TicketLength {

    private static final int LINE_DOTS = 30;
    private static final int DOTS_A_MILLIMETRE = 8;
    /** From the head to the knife. */
    private static final int CUT_MILLIMETRES = 18;
    private static final int QR_DOTS = 6;
    /** Bytes that a code of version 1, 2, 3 ... holds at level M. */
    private static final int[] QR_BYTES = {14, 26, 42, 62, 84, 106, 122, 152, 180, 213, 251, 287, 331, 362, 412};

    private TicketLength() { }

    static long millimetres(TicketLayout ticket) {
        long dots = ticket.parts().stream().mapToLong(TicketLength::dots).sum();
        return dots / DOTS_A_MILLIMETRE + CUT_MILLIMETRES;
    }

    private static long dots(TicketLayout.Part part) {
        return switch (part) {
            case TicketLayout.Line line -> (long) LINE_DOTS * line.scale();
            case TicketLayout.Qr qr -> (long) QR_DOTS * modules(qr.content().getBytes(StandardCharsets.UTF_8).length) + LINE_DOTS;
            case TicketLayout.Rule rule -> LINE_DOTS;
            case TicketLayout.Feed feed -> (long) LINE_DOTS * feed.lines();
        };
    }

    private static int modules(int bytes) {
        int version = 1;
        while (version < QR_BYTES.length && QR_BYTES[version - 1] < bytes) {
            version++;
        }
        return 17 + 4 * version;
    }
}
