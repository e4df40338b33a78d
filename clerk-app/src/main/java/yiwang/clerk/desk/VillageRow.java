package yiwang.clerk.desk;

import java.util.List;
import yiwang.sync.domain.casework.CaseMaterial;
import yiwang.sync.domain.casework.CaseState;
import yiwang.sync.station.CaseView;

/**
 * A case as the agent of a village sees it.
 *
 * @param village where the person lives; empty when the address names none
 * @param owed    names of materials that are still to come
 * @param files   scans that are kept here
 */
public record VillageRow(DeskRow row, String village, List<String> owed, int files) implements VillageLine {

    public VillageRow {
        owed = List.copyOf(owed);
    }

    static VillageRow of(CaseView view, DeskRow row) {
        List<String> owed = view.file().materials().stream()
                .filter(material -> material.way() == CaseMaterial.Way.DEFERRED || material.way() == CaseMaterial.Way.MISSING).map(CaseMaterial::name).toList();
        return new VillageRow(row, VillageName.of(view.file().applicant().address()).orElse(""), owed, view.file().attachments().size());
    }

    /** A case that nobody has decided yet. */
    static VillageRow of(DeskRow draft) {
        return new VillageRow(draft, "", List.of(), 0);
    }

    public boolean lacksPapers() {
        return !owed.isEmpty() && (row.state() == CaseState.TOLERANCE || row.state() == CaseState.CORRECTION || row.state() == CaseState.RECEIVED)
                || row.state() == CaseState.CORRECTION;
    }

    @Override
    public String toString() {
        return "VillageRow[" + row.caseId() + "]";
    }
}
