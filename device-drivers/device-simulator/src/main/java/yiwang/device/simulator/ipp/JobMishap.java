package yiwang.device.simulator.ipp;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** What goes wrong with the next job of a simulated page printer. */
public enum JobMishap {
    NONE,
    /** The request's connection breaks before all of it is read: no job. */ REQUEST_CUT,
    /** The job is taken, and the line breaks before the answer is out. */ ANSWER_LOST,
    /** Too busy to take a job. */ BUSY,
    /** Takes no PDF today. */ REFUSES_FORMAT,
    /** Taken and held. */ HELD,
    /** The interpreter gives up before the first sheet. */ ABORTED,
    /** Stops for paper before a sheet is drawn. */ EMPTY_BEFORE,
    /** A sheet jams on its way: drawn from the tray and torn. */ JAM_IN_SHEET,
    /** The cover is opened when the sheet is out and the job not yet at its end. */ COVER_AFTER_SHEET,
    /** The power goes before a sheet is drawn. */ DIES_BEFORE,
    /** The power goes with the sheet half printed. */ DIES_IN_SHEET,
    /** The power goes when the sheet is out. */ DIES_AFTER_SHEET,
    /** Says completed, and its own counter says that no sheet moved. */ CLAIMS_WITHOUT_SHEET,
    /** The power goes for a moment after the sheet: jobs are forgotten, the line comes back. */ FORGETS_AFTER_SHEET;

    /** Those that strike while paper moves; the others strike when the job is handed over. */
    static final Set<JobMishap> ON_PAPER = Collections.unmodifiableSet(EnumSet.range(ABORTED, FORGETS_AFTER_SHEET));
}
