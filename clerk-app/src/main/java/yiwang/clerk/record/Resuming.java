package yiwang.clerk.record;

import yiwang.sync.domain.casework.CaseState;
import yiwang.sync.station.CaseView;

/** Which saved cases a counter may take up again. */
public final class Resuming {

    private Resuming() { }

    /** Papers were taken and it is to be decided, or a correction comes back. */
    public static boolean possible(CaseView view) {
        return view.state() == CaseState.RECEIVED || view.state() == CaseState.CORRECTION;
    }

    static String key(CaseView view) {
        return view.state() == CaseState.RECEIVED ? "record.decide" : "record.take";
    }
}
