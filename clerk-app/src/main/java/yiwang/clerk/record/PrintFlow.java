package yiwang.clerk.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import yiwang.clerk.record.PrintState.Stage;
import yiwang.device.api.DeviceFault;
import yiwang.device.api.PrintOutcome;
import yiwang.sync.domain.problem.Problem;
import yiwang.sync.station.PaperKind;

/** What follows from each answer of the printer and of the person beside it; pure. The paper in PRINTING is to be sent once. */
public final class PrintFlow {

    private PrintFlow() { }

    public static PrintState ask(PrintState state, List<PaperKind> papers) {
        if (state.stage() == Stage.PRINTING || state.stage() == Stage.ASK_PERSON || papers.isEmpty()) {
            return state;
        }
        return begin(papers, List.of());
    }

    public static PrintState answered(PrintState state, PrintOutcome outcome) {
        if (state.stage() != Stage.PRINTING) {
            return state;
        }
        return switch (outcome) {
            case PrintOutcome.Printed printed -> next(state);
            case PrintOutcome.MaybePrinted maybe -> stop(state, Stage.ASK_PERSON, Optional.of(maybe.why()), Optional.empty());
            case PrintOutcome.NotPrinted not -> stop(state, Stage.NOT_PRINTED, Optional.of(not.why()), Optional.empty());
        };
    }

    /** Nobody has said yet how it ended the last time: a person looks before the printer gets it again. */
    public static PrintState doubted(PrintState state) {
        return state.stage() == Stage.PRINTING ? stop(state, Stage.ASK_PERSON, Optional.empty(), Optional.empty()) : state;
    }

    public static PrintState failed(PrintState state, Problem problem) {
        return stop(state, Stage.FAILED, Optional.empty(), Optional.of(problem));
    }

    /** A person looked: paper is there. */
    public static PrintState seen(PrintState state) {
        return state.stage() == Stage.ASK_PERSON ? next(state) : state;
    }

    /** A person looked: no paper, or the fault is mended. Only now is the same paper sent again. */
    public static PrintState again(PrintState state) {
        boolean stopped = state.stage() == Stage.ASK_PERSON || state.stage() == Stage.NOT_PRINTED || state.stage() == Stage.FAILED;
        return stopped && state.now().isPresent() ? stop(state, Stage.PRINTING, Optional.empty(), Optional.empty()) : state;
    }

    private static PrintState next(PrintState state) {
        List<PaperKind> out = new ArrayList<>(state.out());
        state.now().ifPresent(out::add);
        return state.rest().isEmpty()
                ? new PrintState(Stage.ALL_OUT, Optional.empty(), List.of(), out, Optional.empty(), Optional.empty())
                : begin(state.rest(), out);
    }

    private static PrintState begin(List<PaperKind> papers, List<PaperKind> out) {
        return new PrintState(Stage.PRINTING, Optional.of(papers.getFirst()), papers.subList(1, papers.size()), out, Optional.empty(), Optional.empty());
    }

    private static PrintState stop(PrintState state, Stage stage, Optional<DeviceFault> fault, Optional<Problem> notice) {
        return new PrintState(stage, state.now(), state.rest(), state.out(), fault, notice);
    }
}
