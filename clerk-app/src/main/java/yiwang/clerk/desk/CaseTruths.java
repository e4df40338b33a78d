package yiwang.clerk.desk;

import yiwang.sync.client.SyncStatus;
import yiwang.sync.station.CaseView;
import yiwang.ui.sign.Truth;

/** The three truths of one case, kept apart: here, sent, at the centre. */
public record CaseTruths(Truth here, Truth sent, Truth centre) {

    /** A draft is on disk here, and never leaves. */
    public static final CaseTruths DRAFT = new CaseTruths(Truth.DONE, Truth.NOT_YET, Truth.NOT_YET);

    /** Without a line nothing is on its way: then it says not yet, never going. */
    public static CaseTruths of(CaseView view, SyncStatus.Line line) {
        boolean online = line == SyncStatus.Line.ONLINE;
        if (view.centre().isPresent()) {
            return new CaseTruths(Truth.DONE, Truth.DONE, Truth.DONE);
        }
        if (view.problem().isPresent()) {
            return view.sent().isPresent() ? new CaseTruths(Truth.DONE, Truth.DONE, Truth.NEEDS_PERSON)
                    : new CaseTruths(Truth.DONE, Truth.NEEDS_PERSON, Truth.NOT_YET);
        }
        if (view.sent().isPresent()) {
            return new CaseTruths(Truth.DONE, Truth.DONE, online ? Truth.GOING : Truth.NOT_YET);
        }
        return new CaseTruths(Truth.DONE, online ? Truth.GOING : Truth.NOT_YET, Truth.NOT_YET);
    }
}
