package yiwang.clerk.record;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import yiwang.sync.station.CaseView;
import yiwang.sync.station.PaperKind;
import yiwang.sync.station.PaperOutcome;
import yiwang.sync.station.Station;
import yiwang.ui.run.Background;

/** One saved case with its history, what came back from the centre, and its papers as pictures. Read anew whenever something changed. */
public final class RecordViewModel {

    /** @param paper the one on the screen; @param png its pages, empty while it is drawn */
    public record RecordState(Optional<CaseView> view, Optional<PaperKind> paper, List<byte[]> png) {
        public RecordState {
            png = List.copyOf(png);
        }
    }

    private final UUID caseId;
    private final Station station;
    private final Function<byte[], List<byte[]>> pictures;
    private final Background background;
    private final Consumer<Throwable> surprise;
    private final ReadOnlyObjectWrapper<RecordState> state;

    /** @param known what is known already; @param pictures draws a PDF, one PNG a page */
    public RecordViewModel(UUID caseId, Optional<CaseView> known, Station station, Function<byte[], List<byte[]>> pictures,
                           Background background, Consumer<Throwable> surprise) {
        this.caseId = caseId;
        this.state = new ReadOnlyObjectWrapper<>(new RecordState(known, Optional.empty(), List.of()));
        this.station = station;
        this.pictures = pictures;
        this.background = background;
        this.surprise = surprise;
    }

    public ReadOnlyObjectProperty<RecordState> state() {
        return state.getReadOnlyProperty();
    }

    public UUID caseId() {
        return caseId;
    }

    public void reload() {
        background.run(() -> station.find(caseId)).then(found -> found.ifPresent(view -> {
            RecordState now = state.get();
            state.set(new RecordState(Optional.of(view), now.paper(), now.png()));
            if (now.paper().isEmpty() && !PapersOf.of(view.file()).isEmpty()) {
                look(PapersOf.of(view.file()).getLast());
            }
        })).orElse(surprise);
    }

    /** Draws one of the case's papers. */
    public void look(PaperKind kind) {
        state.set(new RecordState(state.get().view(), Optional.of(kind), List.of()));
        background.run(() -> station.paper(caseId, kind) instanceof PaperOutcome.Made made ? pictures.apply(made.pdf()) : List.<byte[]>of())
                .then(png -> {
                    if (state.get().paper().filter(kind::equals).isPresent()) {
                        state.set(new RecordState(state.get().view(), Optional.of(kind), png));
                    }
                }).orElse(surprise);
    }
}
