package yiwang.clerk.intake;

import java.util.List;
import yiwang.ui.clerk.StepRail;
import yiwang.ui.clerk.StepRail.State;
import yiwang.ui.clerk.StepRail.Step;
import yiwang.ui.text.Texts;

/** The steps of a case with one sentence on how each stands. */
final class StepWords {

    private StepWords() { }

    static List<Step> of(IntakeState state, Texts texts) {
        Steps steps = Steps.of(state);
        boolean formDone = steps.identified() && steps.open() == 0;
        boolean materialsDone = steps.ready() == steps.listed() && steps.listed() > 0;
        State form = formDone ? State.DONE : steps.identified() ? State.NOW : State.LATER;
        State materials = materialsDone || steps.decidable() ? State.DONE : formDone ? State.NOW : State.LATER;
        return List.of(
                new Step(steps.identified() ? State.DONE : State.NOW, texts.get("steps.person"), person(state, texts)),
                new Step(form, texts.get("steps.form"), steps.open() == 0 ? texts.get("steps.form.filled", steps.filled())
                        : texts.get("steps.form.open", steps.filled(), steps.open())),
                new Step(materials, texts.get("steps.materials"), texts.get("steps.materials.count", steps.listed(), steps.ready(), steps.listed() - steps.ready())),
                new Step(steps.decidable() ? State.NOW : State.LATER, texts.get("steps.decide"),
                        texts.get(steps.decidable() ? "steps.decide.now" : "steps.decide.later")));
    }

    private static String person(IntakeState state, Texts texts) {
        return state.draft().applicant().map(who -> texts.get(who.source() == yiwang.sync.domain.person.Applicant.Source.CARD ? "steps.person.card"
                : "steps.person.typed")).orElse(texts.get("steps.person.none"));
    }
}
