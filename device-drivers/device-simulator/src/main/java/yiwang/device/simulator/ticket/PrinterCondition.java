package yiwang.device.simulator.ticket;

/** What can be wrong with a simulated ticket printer. */
public enum PrinterCondition {
    PAPER_NEAR_END, PAPER_OUT, COVER_OPEN, CUTTER_ERROR,
    /** Taken off line by its button. */ OFFLINE,
    /** Prints and never answers, as printers without a back channel do. */ MUTE;

    /** Whether the mechanism stands still. */
    boolean stops() {
        return this == PAPER_OUT || this == COVER_OPEN || this == CUTTER_ERROR || this == OFFLINE;
    }
}
