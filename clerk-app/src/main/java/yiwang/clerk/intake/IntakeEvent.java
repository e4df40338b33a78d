package yiwang.clerk.intake;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import yiwang.device.api.CardReadOutcome;
import yiwang.sync.domain.casework.AttachmentRef;
import yiwang.sync.domain.problem.Problem;
import yiwang.sync.station.CaseReview;
import yiwang.sync.station.DecideOutcome;
import yiwang.sync.station.Decision;
import yiwang.sync.station.Station.ApplicantOutcome;

/** What can happen to a case that is being gathered. */
public sealed interface IntakeEvent {

    /** The page opened, or the line came or went, on which hangs what may be promised. */
    record CheckDue() implements IntakeEvent { }

    record CardAsked(Person person) implements IntakeEvent { }

    record CardCancelled() implements IntakeEvent { }

    record CardAnswered(Person person, CardReadOutcome outcome) implements IntakeEvent { }

    /** Typed by hand, in the card's own field names. */
    record PersonTyped(Person person, Map<String, String> fields) implements IntakeEvent { }

    /** @param typed by hand, not from a card */
    record PersonChecked(Person person, boolean typed, ApplicantOutcome outcome) implements IntakeEvent { }

    record AgentLeft() implements IntakeEvent { }

    record FieldEdited(String field, String text) implements IntakeEvent { }

    record MaterialChosen(String material, MaterialChoice choice) implements IntakeEvent { }

    record Attached(AttachmentRef ref) implements IntakeEvent { }

    record AttachmentDropped(String attachmentId) implements IntakeEvent { }

    record FormChecked(int revision, List<Problem> problems) implements IntakeEvent { }

    record Reviewed(int revision, CaseReview review) implements IntakeEvent { }

    /** Comes every two seconds. */
    record SaveDue() implements IntakeEvent { }

    record DraftSaved(int revision, Instant at) implements IntakeEvent { }

    record Decide(Decision decision) implements IntakeEvent { }

    record Answered(DecideOutcome outcome) implements IntakeEvent { }

    /** Something failed that is nobody's decision: a store that cannot be written, a file that cannot be read. */
    record Failed(Problem problem) implements IntakeEvent { }
}
