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
import yiwang.sync.station.paper.PaperPrint;
import yiwang.sync.station.paper.PaperPrint.Fate;
import yiwang.ui.run.Background;

/** Prints papers of one case on the page printer and says how each ended. */
public final class PrintViewModel {

    private final UUID caseId;
    private final Station station;
    private final CounterDevices devices;
    private final String officer;
    private final Path folder;
    private final Background background;
    private final Function<Throwable, Problem> surprise;
    private final ReadOnlyObjectWrapper<PrintState> state = new ReadOnlyObjectWrapper<>(PrintState.IDLE);
    private final ReadOnlyObjectWrapper<List<PaperPrint>> prints = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyBooleanWrapper waiting = new ReadOnlyBooleanWrapper(false);

    /** @param officer who prints; @param folder where a paper may lie in clear while it is printed */
    public PrintViewModel(UUID caseId, Station station, CounterDevices devices, String officer, Path folder, Background background,
                          Function<Throwable, Problem> surprise) {
        this.caseId = caseId;
        this.station = station;
        this.devices = devices;
        this.officer = officer;
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

    /** What was printed of this case so far, oldest first. */
    public ReadOnlyObjectProperty<List<PaperPrint>> prints() {
        return prints.getReadOnlyProperty();
    }

    public void load() {
        background.run(() -> station.prints().of(caseId)).then(prints::set).orElse(surprise::apply);
    }

    public void print(List<PaperKind> papers) {
        follow(PrintFlow.ask(state.get(), papers), false);
    }

    public void seen() {
        PrintState next = PrintFlow.seen(state.get());
        state.get().now().filter(kind -> next != state.get()).ifPresent(kind -> background.run(() -> {
            station.prints().ended(caseId, kind, Fate.PRINTED);
            return kind;
        }).then(kept -> load()).orElse(surprise::apply));
        follow(next, false);
    }

    public void again() {
        follow(PrintFlow.again(state.get()), state.get().stage() == Stage.ASK_PERSON);
    }

    /** Removes papers that a crash in the middle of printing may have left in clear. */
    public static void sweep(Path folder) throws IOException {
        TemporaryPaper.sweep(folder);
    }

    /** @param looked a person says that no paper came the last time */
    private void follow(PrintState next, boolean looked) {
        boolean send = next != state.get() && next.stage() == Stage.PRINTING;
        state.set(next);
        if (send) {
            PaperKind kind = next.now().orElseThrow();
            background.run(() -> send(kind, looked)).progress(waiting::set).then(this::answered)
                    .orElse(failure -> answered(PrintFlow.failed(state.get(), surprise.apply(failure))));
        }
    }

    private void answered(PrintState next) {
        follow(next, false);
        load();
    }

    private PrintState send(PaperKind kind, boolean looked) throws IOException {
        PrintState now = state.get();
        if (looked) {
            station.prints().ended(caseId, kind, Fate.NOT);
        } else if (station.prints().doubtful(caseId, kind)) {
            return PrintFlow.doubted(now);
        }
        return switch (station.paper(caseId, kind)) {
            case PaperOutcome.Made made -> {
                try (TemporaryPaper paper = new TemporaryPaper(folder, made.pdf())) {
                    station.prints().begun(caseId, kind, officer);
                    PrintOutcome outcome = devices.print(paper.file(), kind.name().toLowerCase(java.util.Locale.ROOT), Cancellation.NEVER);
                    station.prints().ended(caseId, kind, fate(outcome));
                    yield PrintFlow.answered(now, outcome);
                }
            }
            case PaperOutcome.NotForThisCase not -> PrintFlow.failed(now, not.problem());
            case PaperOutcome.NotSaved notSaved -> PrintFlow.failed(now, notSaved.problem());
        };
    }

    private static Fate fate(PrintOutcome outcome) {
        return switch (outcome) {
            case PrintOutcome.Printed printed -> Fate.PRINTED;
            case PrintOutcome.MaybePrinted maybe -> Fate.MAYBE;
            case PrintOutcome.NotPrinted not -> Fate.NOT;
        };
    }
}
