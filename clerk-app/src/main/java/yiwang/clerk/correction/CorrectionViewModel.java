package yiwang.clerk.correction;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import yiwang.sync.domain.problem.Problem;
import yiwang.sync.station.CaseRequest;
import yiwang.sync.station.CaseView;
import yiwang.sync.station.DecideOutcome;
import yiwang.sync.station.Decision;
import yiwang.sync.station.Station;
import yiwang.ui.run.Background;

/** The correction editor: every fault in one notice, the paper drawn anew with each change, then decided once. */
public final class CorrectionViewModel {

    private final CorrectionFlow flow;
    private final CaseRequest request;
    private final Station station;
    private final PaperPreview preview;
    private final Background background;
    private final Function<Throwable, Problem> surprise;
    private final Consumer<CaseView> decided;
    private final ReadOnlyObjectWrapper<CorrectionState> state;
    private final ReadOnlyBooleanWrapper waiting = new ReadOnlyBooleanWrapper(false);
    private boolean drawing;

    public CorrectionViewModel(CorrectionFlow flow, CorrectionState begin, CaseRequest request, Station station, PaperPreview preview,
                               Background background, Function<Throwable, Problem> surprise, Consumer<CaseView> decided) {
        this.flow = flow;
        this.state = new ReadOnlyObjectWrapper<>(begin);
        this.request = request;
        this.station = station;
        this.preview = preview;
        this.background = background;
        this.surprise = surprise;
        this.decided = decided;
    }

    public ReadOnlyObjectProperty<CorrectionState> state() {
        return state.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty waiting() {
        return waiting.getReadOnlyProperty();
    }

    public void open() {
        draw();
    }

    public void tick(int line, boolean on) {
        change(s -> flow.tick(s, line, on));
    }

    public void unfold(int line) {
        change(s -> flow.unfold(s, line));
    }

    public void reason(int line, String reason) {
        change(s -> flow.reason(s, line, reason));
    }

    public void remedy(int line, String text) {
        change(s -> flow.remedy(s, line, text));
    }

    public void way(int line, String way) {
        change(s -> flow.way(s, line, way));
    }

    /** Saves the notice as decided. What cannot be saved stays on the screen. */
    public void decide() {
        CorrectionState now = state.get();
        if (now.busy()) {
            return;
        }
        if (!now.complete()) {
            set(now, false, Optional.of(Problem.of(now.ticked().isEmpty() ? "correction_empty" : "correction_unfinished", "")));
            return;
        }
        set(now, true, Optional.empty());
        background.run(() -> station.decide(request, new Decision.Correct(flow.faults(now)))).progress(waiting::set)
                .then(this::answered).orElse(failure -> set(state.get(), false, Optional.of(surprise.apply(failure))));
    }

    private void answered(DecideOutcome outcome) {
        switch (outcome) {
            case DecideOutcome.Decided ok -> decided.accept(ok.view());
            case DecideOutcome.Refused refused -> set(state.get(), false, refused.problems().stream().findFirst());
            case DecideOutcome.NotSaved notSaved -> set(state.get(), false, Optional.of(notSaved.problem()));
        }
    }

    private void change(UnaryOperator<CorrectionState> step) {
        CorrectionState before = state.get();
        if (before.busy()) {
            return;
        }
        CorrectionState after = step.apply(before);
        state.set(after);
        if (after.revision() != before.revision()) {
            draw();
        }
    }

    /** One drawing at a time; what changed meanwhile is drawn when it is done. */
    private void draw() {
        if (drawing) {
            return;
        }
        drawing = true;
        int revision = state.get().revision();
        var faults = flow.faults(state.get());
        background.run(() -> preview.draw(faults)).then(png -> {
            drawing = false;
            CorrectionState now = state.get();
            state.set(new CorrectionState(now.lines(), now.open(), now.revision(), Optional.of(new CorrectionState.PaperShot(png)), now.busy(),
                    now.notice(), now.done()));
            if (now.revision() != revision) {
                draw();
            }
        }).orElse(failure -> {
            drawing = false;
            set(state.get(), state.get().busy(), Optional.of(surprise.apply(failure)));
        });
    }

    private void set(CorrectionState now, boolean busy, Optional<Problem> notice) {
        state.set(new CorrectionState(now.lines(), now.open(), now.revision(), now.paper(), busy, notice, now.done()));
    }
}
