package yiwang.device.simulator.ticket;

import java.util.Set;

/** The bytes a printer answers with (device protocols 3.2). */
final class StatusAnswers {

    private static final int FIXED = 0x12;

    private StatusAnswers() { }

    /** @param n  1 printer, 2 cause of being off line, 3 cause of an error, 4 paper */
    static int realTime(int n, Set<PrinterCondition> conditions) {
        boolean out = conditions.contains(PrinterCondition.PAPER_OUT);
        boolean cutter = conditions.contains(PrinterCondition.CUTTER_ERROR);
        boolean cover = conditions.contains(PrinterCondition.COVER_OPEN);
        boolean near = out || conditions.contains(PrinterCondition.PAPER_NEAR_END);
        boolean offline = conditions.stream().anyMatch(PrinterCondition::stops);
        return FIXED | switch (n) {
            case 1 -> bit(offline, 0x08);
            case 2 -> bit(cover, 0x04) | bit(out, 0x20) | bit(cutter, 0x40);
            case 3 -> bit(cutter, 0x08);
            default -> bit(near, 0x0C) | bit(out, 0x60);
        };
    }

    static int queuedPaper(Set<PrinterCondition> conditions) {
        boolean out = conditions.contains(PrinterCondition.PAPER_OUT);
        return bit(out || conditions.contains(PrinterCondition.PAPER_NEAR_END), 0x03) | bit(out, 0x0C);
    }

    private static int bit(boolean on, int mask) {
        return on ? mask : 0;
    }
}
