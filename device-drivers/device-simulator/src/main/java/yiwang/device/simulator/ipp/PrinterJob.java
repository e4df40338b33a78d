package yiwang.device.simulator.ipp;

import java.util.Optional;

/** One job inside the simulated printer. Guarded by the engine. */
final class PrinterJob {

    static final int PENDING = 3;
    static final int HELD = 4;
    static final int PROCESSING = 5;
    static final int STOPPED = 6;
    static final int CANCELED = 7;
    static final int ABORTED = 8;
    static final int COMPLETED = 9;

    final int id;
    final String name;
    final byte[] document;
    final Optional<String> tray;
    final int copies;
    final boolean bothSides;
    int state = PENDING;
    String reason = "none";
    boolean begun;
    int sheets;

    PrinterJob(int id, String name, byte[] document, Optional<String> tray, int copies, boolean bothSides) {
        this.id = id;
        this.name = name;
        this.document = document;
        this.tray = tray;
        this.copies = copies;
        this.bothSides = bothSides;
    }

    boolean ended() {
        return state >= CANCELED;
    }

    void end(int how, String why) {
        state = how;
        reason = why;
    }
}
