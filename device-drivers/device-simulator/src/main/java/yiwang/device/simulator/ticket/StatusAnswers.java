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

    /** Four bytes of automatic status (device protocols 3.3). */
    static byte[] automatic(Set<PrinterCondition> conditions) {
        boolean out = conditions.contains(PrinterCondition.PAPER_OUT);
        boolean near = out || conditions.contains(PrinterCondition.PAPER_NEAR_END);
        boolean offline = conditions.stream().anyMatch(PrinterCondition::stops);
        return new byte[] {(byte) (0x10 | bit(offline, 0x08) | bit(conditions.contains(PrinterCondition.COVER_OPEN), 0x20)),
            (byte) bit(conditions.contains(PrinterCondition.CUTTER_ERROR), 0x08), (byte) (bit(near, 0x03) | bit(out, 0x0C)), 0};
    }

    private static int bit(boolean on, int mask) {
        return on ? mask : 0;
    }
}
