package yiwang.clerk.record;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import yiwang.sync.station.CaseView;
import yiwang.sync.station.Station;
import yiwang.ui.run.Background;

/** One saved case with its history and what came back from the centre. Read anew whenever something changed. */
public final class RecordViewModel {

    private final UUID caseId;
    private final Station station;
    private final Background background;
    private final Consumer<Throwable> surprise;
    private final ReadOnlyObjectWrapper<Optional<CaseView>> view;

    public RecordViewModel(UUID caseId, Optional<CaseView> known, Station station, Background background, Consumer<Throwable> surprise) {
        this.caseId = caseId;
        this.view = new ReadOnlyObjectWrapper<>(known);
        this.station = station;
        this.background = background;
        this.surprise = surprise;
    }

    /** Empty until the store has answered. */
    public ReadOnlyObjectProperty<Optional<CaseView>> view() {
        return view.getReadOnlyProperty();
    }

    public void reload() {
        background.run(() -> station.find(caseId)).then(found -> found.ifPresent(v -> view.set(Optional.of(v)))).orElse(surprise);
    }
}
