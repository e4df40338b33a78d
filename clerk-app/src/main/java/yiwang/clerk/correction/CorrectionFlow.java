package yiwang.clerk.correction;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import yiwang.sync.domain.casework.CaseMaterial;
import yiwang.sync.domain.casework.Fault;
import yiwang.sync.domain.catalogue.Item;
import yiwang.sync.domain.problem.Problem;
import yiwang.sync.station.CaseReview;
import yiwang.sync.protocol.forms.FormField;
import yiwang.sync.protocol.forms.FormLayout;

/** Gathers every fault of a case for one notice; pure. The words come from outside. */
public final class CorrectionFlow {

    /** What the editor says: in the bundles of the application. */
    public interface Words {

        String reason(String reason);

        /** First draft of what a citizen is asked for. */
        String remedy(String reason, String material);

        String state(CaseMaterial.Way way);

        /** Said behind the remedy, such as 可以交给村代办点。 */
        String ways(Set<String> ways);

        String formField(String title);

        String fixField();
    }

    /** What can be wrong with a material, in the order of the chips. */
    public static final List<String> REASONS = List.of("absent", "not_own", "expired", "unreadable", "differs");
    /** How a material may come back. */
    public static final List<String> WAYS = List.of("window", "village", "post");

    private final Words words;

    public CorrectionFlow(Words words) {
        this.words = words;
    }

    /** Lines for every listed material and every field that is wrong; what is missing or wrong is ticked at once. */
    public CorrectionState begin(Item item, FormLayout form, CaseReview review, List<Problem> formProblems) {
        List<FaultLine> lines = new ArrayList<>();
        for (CaseMaterial material : review.materials()) {
            lines.add(material(material));
        }
        for (FormLayout.Section section : form.sections()) {
            for (FormField field : section.fields()) {
                formProblems.stream().filter(p -> p.field().equals(field.name())).findFirst()
                        .ifPresent(problem -> lines.add(field(field, problem)));
            }
        }
        lines.sort((a, b) -> Boolean.compare(b.ticked(), a.ticked()));
        int open = lines.isEmpty() || !lines.getFirst().ticked() ? -1 : 0;
        return new CorrectionState(lines, open, 1, Optional.empty(), false, Optional.empty(), Optional.empty());
    }

    private FaultLine material(CaseMaterial material) {
        boolean missing = material.way() == CaseMaterial.Way.MISSING || material.way() == CaseMaterial.Way.DEFERRED;
        boolean locked = material.way() == CaseMaterial.Way.TO_VERIFY || material.way() == CaseMaterial.Way.CARD;
        return new FaultLine(material.code(), "", material.name(), words.state(material.way()), missing,
                missing ? words.reason("absent") : "", missing ? words.remedy("absent", material.name()) : "", Set.of("window"), locked);
    }

    private FaultLine field(FormField field, Problem problem) {
        return new FaultLine("", field.name(), words.formField(field.title()), problem.sentence(), true, problem.sentence(), words.fixField(),
                Set.of(), false);
    }

    public CorrectionState tick(CorrectionState state, int index, boolean on) {
        return replace(state, index, state.lines().get(index).tick(on), on && !state.lines().get(index).locked() ? index : state.open());
    }

    public CorrectionState unfold(CorrectionState state, int index) {
        return new CorrectionState(state.lines(), state.open() == index ? -1 : index, state.revision(), state.paper(), state.busy(), state.notice(), state.done());
    }

    public CorrectionState reason(CorrectionState state, int index, String reason) {
        FaultLine line = state.lines().get(index);
        return line.locked() ? state : replace(state, index, line.withReason(words.reason(reason), words.remedy(reason, line.name())), index);
    }

    public CorrectionState remedy(CorrectionState state, int index, String text) {
        FaultLine line = state.lines().get(index);
        return line.remedy().equals(text) ? state : replace(state, index, line.withRemedy(text), state.open());
    }

    public CorrectionState way(CorrectionState state, int index, String way) {
        Set<String> ways = new LinkedHashSet<>(state.lines().get(index).ways());
        if (!ways.remove(way)) {
            ways.add(way);
        }
        return replace(state, index, state.lines().get(index).withWays(ways), state.open());
    }

    public List<Fault> faults(CorrectionState state) {
        return state.ticked().stream().map(line -> line.fault(line.ways().isEmpty() ? "" : words.ways(line.ways()))).toList();
    }

    private static CorrectionState replace(CorrectionState state, int index, FaultLine line, int open) {
        List<FaultLine> lines = new ArrayList<>(state.lines());
        lines.set(index, line);
        return new CorrectionState(lines, open, state.revision() + 1, state.paper(), state.busy(), Optional.empty(), state.done());
    }
}
