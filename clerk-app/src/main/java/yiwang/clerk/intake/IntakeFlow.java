package yiwang.clerk.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import yiwang.device.api.CardReadOutcome;
import yiwang.sync.domain.person.Applicant;
import yiwang.sync.domain.problem.Problem;
import yiwang.sync.station.DecideOutcome;
import yiwang.sync.station.Station.ApplicantOutcome;

/** The way of a case from an empty form to a decision: (state, event) to (state, effects), and nothing else. */
public final class IntakeFlow {

    private final String officer;
    private final String window;

    public IntakeFlow(String officer, String window) {
        this.officer = officer;
        this.window = window;
    }

    public record Next(IntakeState state, List<IntakeEffect> effects) {
        public Next {
            effects = List.copyOf(effects);
        }
    }

    public Next on(IntakeState state, IntakeEvent event) {
        if (state.done().isPresent() || state.busy() && !(event instanceof IntakeEvent.Answered || event instanceof IntakeEvent.Failed)) {
            return stay(state);
        }
        return switch (event) {
            case IntakeEvent.CheckDue e -> new Next(state, checks(state));
            case IntakeEvent.CardAsked e -> new Next(state.withCard(waiting(e.person())), List.of(new IntakeEffect.ReadCard(e.person())));
            case IntakeEvent.CardCancelled e -> new Next(state.withCard(IntakeState.CardStage.IDLE), List.of(new IntakeEffect.StopReading()));
            case IntakeEvent.CardAnswered e -> card(state, e);
            case IntakeEvent.PersonTyped e -> new Next(state, List.of(new IntakeEffect.CheckPerson(e.person(), true, e.fields())));
            case IntakeEvent.PersonChecked e -> person(state, e);
            case IntakeEvent.AgentLeft e -> change(state, state.draft().withoutAgent());
            case IntakeEvent.FieldEdited e -> edit(state, e);
            case IntakeEvent.MaterialChosen e -> change(state, state.draft().withChoice(e.material(), e.choice()));
            case IntakeEvent.Attached e -> change(state, state.draft().withAttachment(e.ref()));
            case IntakeEvent.AttachmentDropped e -> change(state, state.draft().withoutAttachment(e.attachmentId()));
            case IntakeEvent.FormChecked e -> e.revision() == state.revision() ? stay(state.withProblems(e.problems())) : stay(state);
            case IntakeEvent.Reviewed e -> e.revision() == state.revision() ? stay(state.withReview(e.review())) : stay(state);
            case IntakeEvent.SaveDue e -> state.unsaved()
                    ? new Next(state, List.of(new IntakeEffect.SaveDraft(state.revision(), state.draft()))) : stay(state);
            case IntakeEvent.DraftSaved e -> stay(state.withSaved(e.revision(), e.at()));
            case IntakeEvent.Decide e -> decide(state, e);
            case IntakeEvent.Answered e -> answered(state, e.outcome());
            case IntakeEvent.Failed e -> stay(state.withNotice(e.problem()));
        };
    }

    private Next card(IntakeState state, IntakeEvent.CardAnswered event) {
        if (state.card() != waiting(event.person())) {
            return stay(state);
        }
        if (event.outcome() instanceof CardReadOutcome.Read read && read.card().tellsWhoHolds()) {
            IntakeState idle = state.withCard(IntakeState.CardStage.IDLE);
            return new Next(event.person() == Person.APPLICANT ? idle.withFace(CardFace.of(read.card())) : idle,
                    List.of(new IntakeEffect.CheckPerson(event.person(), false, CardFields.of(read.card()))));
        }
        return stay(state.withNotice(CardNotice.of(event.outcome())));
    }

    private Next person(IntakeState state, IntakeEvent.PersonChecked event) {
        return switch (event.outcome()) {
            case ApplicantOutcome.Ok ok -> change(state, Prefill.apply(state.draft().withPerson(event.person(),
                    known(state.draft(), event.person(), ok.applicant(), event.typed())), state.form()));
            case ApplicantOutcome.Refused refused -> stay(state.withNotice(refused.problems().isEmpty()
                    ? Problem.of("person_refused", "") : refused.problems().getFirst()));
        };
    }

    /** A card has no phone number: one that was typed before for the same person is kept. */
    private static Applicant known(CaseDraft draft, Person person, Applicant fresh, boolean typed) {
        String before = (person == Person.APPLICANT ? draft.applicant() : draft.agent())
                .filter(earlier -> earlier.idNumber().equals(fresh.idNumber())).map(Applicant::mobile).orElse("");
        return with(fresh, fresh.mobile().isEmpty() ? before : fresh.mobile(), typed ? Applicant.Source.ENTERED : fresh.source());
    }

    private static Applicant with(Applicant who, String mobile, Applicant.Source source) {
        return new Applicant(who.name(), who.idType(), who.idNumber(), who.sexCode(), who.nationCode(), who.birth(), who.address(), mobile,
                who.validTo(), source);
    }

    private Next edit(IntakeState state, IntakeEvent.FieldEdited event) {
        Map<String, FieldEntry> entries = new LinkedHashMap<>(state.draft().entries());
        FieldEntry before = entries.get(event.field());
        FieldEntry after = before == null ? FieldEntry.entered(event.text()) : before.edited(event.text());
        if (after.equals(before) || before == null && event.text().isEmpty()) {
            return stay(state);
        }
        entries.put(event.field(), after);
        return change(state, phone(state, event, state.draft().withEntries(entries)));
    }

    /** The phone number in the form is the applicant's, by which the case is found again. */
    private static CaseDraft phone(IntakeState state, IntakeEvent.FieldEdited event, CaseDraft draft) {
        boolean mobile = state.form().sections().stream().flatMap(s -> s.fields().stream())
                .anyMatch(f -> f.name().equals(event.field()) && f.prefill().equals("applicant.mobile"));
        return mobile && draft.applicant().isPresent()
                ? draft.withPerson(Person.APPLICANT, with(draft.applicant().get(), event.text().strip(), draft.applicant().get().source())) : draft;
    }

    private Next decide(IntakeState state, IntakeEvent.Decide event) {
        if (state.draft().applicant().isEmpty()) {
            return stay(state.withNotice(Problem.of("applicant_missing", "")));
        }
        return new Next(state.deciding(), List.of(new IntakeEffect.Decide(request(state), event.decision())));
    }

    private Next answered(IntakeState state, DecideOutcome outcome) {
        return switch (outcome) {
            case DecideOutcome.Decided decided -> new Next(state.decided(decided.view()), List.of(new IntakeEffect.DropDraft(draftId(state))));
            case DecideOutcome.Refused refused -> stay(state.withNotice(refused.problems().isEmpty()
                    ? Problem.of("decision_refused", "") : refused.problems().getFirst()));
            case DecideOutcome.NotSaved notSaved -> stay(state.withNotice(notSaved.problem()));
        };
    }

    private Next change(IntakeState state, CaseDraft next) {
        IntakeState changed = state.changed(next);
        return new Next(changed, checks(changed));
    }

    private List<IntakeEffect> checks(IntakeState state) {
        List<IntakeEffect> effects = new ArrayList<>();
        effects.add(new IntakeEffect.CheckForm(state.revision(), FormJson.write(state.form(), state.draft().entries())));
        if (state.draft().applicant().isPresent()) {
            effects.add(new IntakeEffect.Review(state.revision(), request(state)));
        }
        return effects;
    }

    /** @throws java.util.NoSuchElementException when no applicant is known */
    public yiwang.sync.station.CaseRequest request(IntakeState state) {
        return state.draft().request(FormJson.write(state.form(), state.draft().entries()), officer, window);
    }

    private static UUID draftId(IntakeState state) {
        return state.draft().caseId();
    }

    private static IntakeState.CardStage waiting(Person person) {
        return person == Person.APPLICANT ? IntakeState.CardStage.WAITING_APPLICANT : IntakeState.CardStage.WAITING_AGENT;
    }

    private static Next stay(IntakeState state) {
        return new Next(state, List.of());
    }
}
