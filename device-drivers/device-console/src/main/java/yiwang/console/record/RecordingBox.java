package yiwang.console.record;

import java.util.Optional;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import yiwang.console.words.Said;
import yiwang.device.runtime.DeviceSlot;
import yiwang.ui.clerk.ActionButton;
import yiwang.ui.text.Texts;

/** Starts and stops the recording of the chosen device's session, and says where it lies. */
public final class RecordingBox extends VBox {

    private final RecordingViewModel viewModel;
    private final Texts texts;
    private final ActionButton open;
    private final ActionButton stop;
    private final CheckBox raw;
    private final TextField consent = new TextField();
    private final FlowPane choice = new FlowPane();
    private final Label said = Said.wrapped("", "yw-small");
    private final HBox line;
    private Optional<DeviceSlot> chosen = Optional.empty();
    private boolean choosing;

    public RecordingBox(RecordingViewModel viewModel, Texts texts) {
        this.viewModel = viewModel;
        this.texts = texts;
        getStyleClass().add("dc-part");
        open = ActionButton.plain(texts.get("record.open")).small().icon("remixmz-record-circle-line").onFire(fired -> choose(true));
        open.setId("record");
        stop = ActionButton.primary(texts.get("record.stop")).small().icon("remixmz-stop-circle-line").onFire(fired -> viewModel.stop());
        stop.setId("record-stop");
        raw = new CheckBox(texts.get("record.raw"));
        raw.setId("record-raw");
        raw.setAccessibleText(texts.get("record.raw"));
        consent.setId("record-consent");
        consent.setPromptText(texts.get("record.consent"));
        consent.setAccessibleText(texts.get("record.consent"));
        consent.disableProperty().bind(raw.selectedProperty().not());
        ActionButton start = ActionButton.primary(texts.get("record.start")).small().onFire(fired -> start());
        start.setId("record-start");
        ActionButton leave = ActionButton.plain(texts.get("record.leave")).small().onFire(fired -> choose(false));
        leave.setId("record-leave");
        choice.getStyleClass().add("dc-record");
        choice.getChildren().addAll(raw, consent, start, leave);
        HBox.setHgrow(said, Priority.ALWAYS);
        said.setMaxWidth(Double.MAX_VALUE);
        line = Said.row(said, stop);
        getChildren().addAll(choice, line);
        show(viewModel.state().get());
        viewModel.state().subscribe(this::show);
    }

    /** Stands in the head of the words on the line. */
    public ActionButton button() {
        return open;
    }

    /** Whose session would be recorded now. */
    public void of(DeviceSlot slot) {
        if (!chosen.equals(Optional.of(slot))) {
            chosen = Optional.of(slot);
            choosing = false;
            viewModel.forget();
            show(viewModel.state().get());
        }
    }

    private void choose(boolean on) {
        choosing = on;
        viewModel.forget();
        show(viewModel.state().get());
    }

    private void start() {
        choosing = false;
        chosen.ifPresent(slot -> viewModel.start(slot, raw.isSelected() ? Optional.of(consent.getText()) : Optional.empty()));
        raw.setSelected(false);
        consent.clear();
    }

    private void show(RecordingState state) {
        boolean running = state instanceof RecordingState.Running;
        String words = switch (state) {
            case RecordingState.Idle idle -> "";
            case RecordingState.Beginning b -> texts.get("record.beginning");
            case RecordingState.Running(var slot, var masked) -> texts.get(masked ? "record.running" : "record.running.raw", slot.key());
            case RecordingState.Saved(var slot, var file, var steps, var masked) -> steps == 0 ? texts.get("record.nothing")
                    : texts.get(masked ? "record.saved" : "record.saved.raw", file.toString(), steps);
            case RecordingState.Failed(var key) -> texts.get(key);
        };
        said.setText(words);
        said.setId("record-said");
        stop.setVisible(running);
        stop.setManaged(running);
        line.setVisible(!words.isEmpty());
        line.setManaged(!words.isEmpty());
        choice.setVisible(choosing && !running);
        choice.setManaged(choosing && !running);
        open.setDisable(running || state instanceof RecordingState.Beginning);
        setManaged(choice.isManaged() || line.isManaged());
        setVisible(isManaged());
    }
}
