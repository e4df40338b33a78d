package yiwang.clerk.record;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import yiwang.clerk.record.PrintState.Stage;
import yiwang.clerk.shell.CounterDevices;
import yiwang.clerk.shell.TemporaryPaper;
import yiwang.device.api.Cancellation;
import yiwang.device.api.PrintOutcome;
import yiwang.sync.domain.problem.Problem;
import yiwang.sync.station.PaperKind;
import yiwang.sync.station.PaperOutcome;
import yiwang.sync.station.Station;
import yiwang.ui.run.Background;

/** Prints papers of one case on the page printer and says how each ended. */
public final class PrintViewModel {

    private final UUID caseId;
    private final Station station;
    private final CounterDevices devices;
    private final Path folder;
    private final Background background;
    private final Function<Throwable, Problem> surprise;
    private final ReadOnlyObjectWrapper<PrintState> state = new ReadOnlyObjectWrapper<>(PrintState.IDLE);
    private final ReadOnlyBooleanWrapper waiting = new ReadOnlyBooleanWrapper(false);

    /** @param folder where a paper may lie in clear while it is printed */
    public PrintViewModel(UUID caseId, Station station, CounterDevices devices, Path folder, Background background,
                          Function<Throwable, Problem> surprise) {
        this.caseId = caseId;
        this.station = station;
        this.devices = devices;
        this.folder = folder;
        this.background = background;
        this.surprise = surprise;
    }

    public ReadOnlyObjectProperty<PrintState> state() {
        return state.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty waiting() {
        return waiting.getReadOnlyProperty();
    }

    public void print(List<PaperKind> papers) {
        follow(PrintFlow.ask(state.get(), papers));
    }

    public void seen() {
        follow(PrintFlow.seen(state.get()));
    }

    public void again() {
        follow(PrintFlow.again(state.get()));
    }

    /** Removes papers that a crash in the middle of printing may have left in clear. */
    public static void sweep(Path folder) throws IOException {
        TemporaryPaper.sweep(folder);
    }

    private void follow(PrintState next) {
        boolean send = next != state.get() && next.stage() == Stage.PRINTING;
        state.set(next);
        if (send) {
            PaperKind kind = next.now().orElseThrow();
            background.run(() -> send(kind)).progress(waiting::set).then(this::follow)
                    .orElse(failure -> follow(PrintFlow.failed(state.get(), surprise.apply(failure))));
        }
    }

    private PrintState send(PaperKind kind) throws IOException {
        PrintState now = state.get();
        return switch (station.paper(caseId, kind)) {
            case PaperOutcome.Made made -> {
                try (TemporaryPaper paper = new TemporaryPaper(folder, made.pdf())) {
                    PrintOutcome outcome = devices.print(paper.file(), kind.name().toLowerCase(java.util.Locale.ROOT), Cancellation.NEVER);
                    yield PrintFlow.answered(now, outcome);
                }
            }
            case PaperOutcome.NotForThisCase not -> PrintFlow.failed(now, not.problem());
            case PaperOutcome.NotSaved notSaved -> PrintFlow.failed(now, notSaved.problem());
        };
    }
}
