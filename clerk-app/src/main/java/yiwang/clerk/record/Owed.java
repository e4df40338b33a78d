package yiwang.clerk.record;

import yiwang.sync.domain.casework.CaseMaterial;
import yiwang.sync.domain.casework.CaseState;
import yiwang.sync.station.CaseView;

/** Which materials are still to come, and whether this counter may take them on the case's own page. */
final class Owed {

    private Owed() { }

    static boolean is(CaseMaterial material) {
        return material.way() == CaseMaterial.Way.MISSING || material.way() == CaseMaterial.Way.DEFERRED;
    }

    /** After acceptance; before it the case is taken up again as a whole. */
    static boolean payable(CaseView view) {
        return view.state() == CaseState.TOLERANCE || view.state() == CaseState.ACCEPTED || view.state() == CaseState.SPECIAL;
    }
}
