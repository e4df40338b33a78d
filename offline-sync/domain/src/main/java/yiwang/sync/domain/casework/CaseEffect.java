package yiwang.sync.domain.casework;

/** What has to be done because a case moved. The shell does it and does the counting of days; the life cycle only says so. */
public sealed interface CaseEffect {

    /** A paper is due to the applicant. */
    record PrintPaper(CasePaper paper) implements CaseEffect { }

    /** The time within which acceptance must be decided begins; else the case counts as accepted from the day of receipt. */
    record StartAcceptanceLimit(int workingDays) implements CaseEffect { }

    record StopAcceptanceLimit() implements CaseEffect { }

    /** The promised and statutory limits begin today, or go on when a correction had interrupted them. */
    record StartClock() implements CaseEffect { }

    /** Days from today on do not count. */
    record PauseClock() implements CaseEffect { }

    /** Days count again, from tomorrow on. */
    record ResumeClock() implements CaseEffect { }

    record StopClock() implements CaseEffect { }

    /** The last day moves. @param days working days; 0 = as the notice of extension says */
    record MoveDue(int days) implements CaseEffect { }

    /** Deferred materials get their last day, by the item's tolerance time. */
    record SetToleranceDue() implements CaseEffect { }

    record ClearToleranceDue() implements CaseEffect { }

    record SetCorrectionDue() implements CaseEffect { }

    record ClearCorrectionDue() implements CaseEffect { }

    /** The result may be handed out only when every deferred material is here. */
    record RequireDeferredMaterials() implements CaseEffect { }

    /** A step that needs a reason came without one: a supervision lamp goes yellow. */
    record FlagReasonMissing() implements CaseEffect { }
}
