package yiwang.clerk.sync;

import java.time.DateTimeException;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import yiwang.sync.client.SyncSettings;
import yiwang.sync.station.sync.LineSettings;
import yiwang.ui.clerk.ActionButton;
import yiwang.ui.text.Texts;
import yiwang.ui.view.Overlay;

/** How this hall wants its line to be used: a cap by day, a line paid by volume, a night when everything may go. */
final class SettingsSheet extends VBox {

    private static final long KILO = 1000;

    private final Texts texts;
    private final Consumer<SyncSettings> save;
    private final TextField cap = field("sync.cap");
    private final TextField night = field("sync.night");
    private final CheckBox metered = new CheckBox();
    private final Label wrong = new Label();
    private final Overlay overlay;

    SettingsSheet(SyncSettings now, Texts texts, Overlay overlay, Consumer<SyncSettings> save) {
        this.texts = texts;
        this.save = save;
        this.overlay = overlay;
        getStyleClass().add("yw-question");
        setMaxHeight(USE_PREF_SIZE);
        cap.setAccessibleText(texts.get("sync.cap.spoken"));
        cap.setText(now.bytesPerSecond() == 0 ? "" : Long.toString(now.bytesPerSecond() / KILO));
        night.setAccessibleText(texts.get("sync.night.spoken"));
        night.setPromptText("22:00-06:00");
        night.setText(now.night().map(n -> n.from() + "-" + n.until()).orElse(""));
        metered.setText(texts.get("sync.metered"));
        metered.setSelected(now.metered());
        metered.setId("sync.metered");
        Label title = new Label(texts.get("sync.settings"));
        title.getStyleClass().add("yw-title-2");
        GridPane grid = new GridPane();
        grid.getStyleClass().add("cl-facts");
        grid.addRow(0, label("sync.cap"), beside(cap, "sync.cap.unit"));
        grid.addRow(1, label("sync.night"), beside(night, "sync.night.unit"));
        wrong.getStyleClass().addAll("yw-caption", "yw-field-message", "yw-tint-bad");
        wrong.setWrapText(true);
        say("");
        ActionButton back = ActionButton.plain(texts.get("sync.settings.back")).key("Esc").onFire(fired -> overlay.close());
        ActionButton keep = ActionButton.primary(texts.get("sync.settings.save")).onFire(fired -> keep());
        keep.setId("sync.settings.save");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox buttons = new HBox(space, back, keep);
        buttons.getStyleClass().add("yw-question-buttons");
        getChildren().addAll(title, grid, metered, wrong, buttons);
        setAccessibleRole(AccessibleRole.DIALOG);
        setAccessibleText(title.getText());
    }

    private void keep() {
        try {
            String limit = cap.getText().strip();
            long bytes = limit.isEmpty() ? 0 : Math.multiplyExact(Long.parseUnsignedLong(limit), KILO);
            String hours = night.getText().strip();
            SyncSettings next = new SyncSettings(bytes, metered.isSelected(), hours.isEmpty() ? Optional.empty() : Optional.of(LineSettings.night(hours)));
            overlay.close();
            save.accept(next);
        } catch (NumberFormatException | ArithmeticException e) {
            say(texts.get("sync.cap.wrong"));
        } catch (IllegalArgumentException | DateTimeException e) {
            say(texts.get("sync.night.wrong"));
        }
    }

    private void say(String sentence) {
        wrong.setText(sentence);
        wrong.setManaged(!sentence.isEmpty());
        wrong.setVisible(!sentence.isEmpty());
    }

    private Label label(String key) {
        Label label = new Label(texts.get(key));
        label.getStyleClass().addAll("yw-small", "yw-muted");
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private HBox beside(TextField field, String key) {
        HBox box = new HBox(field, label(key));
        box.getStyleClass().add("yw-row");
        return box;
    }

    private static TextField field(String id) {
        TextField field = new TextField();
        field.setId(id);
        field.getStyleClass().add("cl-sync-field");
        return field;
    }
}
