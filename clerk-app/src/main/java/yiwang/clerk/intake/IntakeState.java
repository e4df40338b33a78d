package yiwang.clerk.intake;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import yiwang.device.api.CardPicture;
import yiwang.sync.domain.catalogue.Item;
import yiwang.sync.domain.problem.Problem;
import yiwang.sync.station.CaseReview;
import yiwang.sync.station.CaseView;
import yiwang.sync.protocol.forms.FormLayout;

/**
 * Where the work on one case stands.
 *
 * @param revision  rises with every change; answers that belong to an older one are not used
 * @param saved     revision that is safe on disk, and {@code savedAt} since when
 * @param problems  what the form's schema says of the newest checked revision
 * @param review    what the rules say; empty until an applicant is known and the rules have answered
 * @param notice    one sentence in place of what just failed, until the next action
 * @param busy      a decision is being saved: nothing may be changed now
 * @param done      the decided case
 * @param face      of the card that was laid down last, as long as this page is open; never stored
 */
public record IntakeState(Item item, FormLayout form, CaseDraft draft, CardStage card, int revision, int saved, Optional<Instant> savedAt,
                          List<Problem> problems, Optional<CaseReview> review, Optional<Problem> notice, boolean busy,
                          Optional<CaseView> done, Optional<CardFace> face) {

    public IntakeState {
        problems = List.copyOf(problems);
    }

    /** What the card reader is doing for this case. */
    public enum CardStage { IDLE, WAITING_APPLICANT, WAITING_AGENT }

    public static IntakeState begin(Item item, FormLayout form, CaseDraft draft, Optional<Instant> savedAt) {
        return new IntakeState(item, form, Prefill.apply(draft, form), CardStage.IDLE, 1, savedAt.isPresent() ? 1 : 0, savedAt,
                List.of(), Optional.empty(), Optional.empty(), false, Optional.empty(), Optional.empty());
    }

    /** Nobody has touched anything yet: nothing would be lost by leaving. */
    public boolean untouched() {
        return draft.applicant().isEmpty() && draft.entries().isEmpty() && draft.attachments().isEmpty();
    }

    public boolean unsaved() {
        return revision > saved && !untouched();
    }

    IntakeState changed(CaseDraft next) {
        return new IntakeState(item, form, next, card, revision + 1, saved, savedAt, problems, review, Optional.empty(), busy, done, face);
    }

    IntakeState withCard(CardStage stage) {
        return new IntakeState(item, form, draft, stage, revision, saved, savedAt, problems, review, Optional.empty(), busy, done, face);
    }

    IntakeState withFace(Optional<CardFace> seen) {
        return new IntakeState(item, form, draft, card, revision, saved, savedAt, problems, review, notice, busy, done, seen);
    }

    IntakeState withNotice(Problem problem) {
        return new IntakeState(item, form, draft, CardStage.IDLE, revision, saved, savedAt, problems, review, Optional.of(problem), false, done, face);
    }

    IntakeState withSaved(int savedRevision, Instant at) {
        return new IntakeState(item, form, draft, card, revision, savedRevision, Optional.of(at), problems, review, notice, busy, done, face);
    }

    IntakeState withProblems(List<Problem> found) {
        return new IntakeState(item, form, draft, card, revision, saved, savedAt, found, review, notice, busy, done, face);
    }

    IntakeState withReview(CaseReview answer) {
        return new IntakeState(item, form, draft, card, revision, saved, savedAt, problems, Optional.of(answer), notice, busy, done, face);
    }

    IntakeState deciding() {
        return new IntakeState(item, form, draft, card, revision, saved, savedAt, problems, review, Optional.empty(), true, done, face);
    }

    IntakeState decided(CaseView view) {
        return new IntakeState(item, form, draft, card, revision, saved, savedAt, problems, review, Optional.empty(), false, Optional.of(view), Optional.empty());
    }

    /** The applicant's photo, if that is whose card was laid down. */
    Optional<CardPicture> photo() {
        return face.filter(seen -> draft.applicant().filter(seen::belongsTo).isPresent()).map(CardFace::picture);
    }

    @Override
    public String toString() {
        return "IntakeState[revision " + revision + "]";
    }
}
