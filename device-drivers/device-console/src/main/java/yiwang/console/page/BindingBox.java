package yiwang.console.page;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import yiwang.console.find.RoleBox;
import yiwang.console.words.DeviceWords;
import yiwang.console.words.Said;
import yiwang.device.api.DeviceIdentity;
import yiwang.device.runtime.DeviceRole;
import yiwang.device.runtime.DeviceSlot;
import yiwang.ui.clerk.ActionButton;

/** Which role the device has, what it is called, and by what it is known. */
final class BindingBox extends VBox {

    private final DeviceWords words;
    private final ConsoleViewModel viewModel;
    private final ComboBox<DeviceRole> role;
    private final TextField name = new TextField();
    private final ActionButton keep;
    private final Label place = value();
    private final Label known = value();
    private boolean showing;
    private DeviceLine line;

    BindingBox(ConsoleViewModel viewModel) {
        this.viewModel = viewModel;
        this.words = viewModel.words();
        this.role = RoleBox.of(words, List.of(DeviceRole.values()));
        getStyleClass().add("dc-part");
        role.setId("binding-role");
        name.setId("binding-name");
        role.setMaxWidth(Double.MAX_VALUE);
        role.setAccessibleText(words.texts().get("binding.role"));
        name.setAccessibleText(words.texts().get("binding.name"));
        role.valueProperty().subscribe(chosen -> moveTo(chosen));
        role.showingProperty().subscribe(open -> moveTo(role.getValue()));
        role.addEventFilter(KeyEvent.KEY_PRESSED, this::open);
        keep = ActionButton.quiet(words.texts().get("binding.keep")).small().onFire(fired -> viewModel.rename(name.getText()));
        keep.setId("binding-keep");
        name.setOnAction(fired -> keep.fire());
        name.textProperty().subscribe(text -> offerToKeep());
        HBox.setHgrow(name, Priority.ALWAYS);
        HBox named = Said.row(name, keep);
        GridPane grid = new GridPane();
        grid.getStyleClass().add("dc-grid");
        ColumnConstraints labels = new ColumnConstraints();
        labels.setMinWidth(64);
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(labels, values);
        row(grid, 0, "binding.role", role);
        row(grid, 1, "binding.name", named);
        row(grid, 2, "binding.place", place);
        row(grid, 3, "binding.known", known);
        ActionButton drop = ActionButton.link(words.texts().get("binding.drop")).small().onFire(fired -> viewModel.unbind());
        drop.setId("binding-drop");
        getChildren().addAll(Said.row(Said.label(words.texts().get("binding.title"), "yw-title-3"), Said.space(), drop), grid);
    }

    private static Label value() {
        Label label = new Label();
        label.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        label.setMinWidth(0);
        return label;
    }

    private void row(GridPane grid, int row, String key, Node value) {
        grid.addRow(row, Said.label(words.texts().get(key), "yw-small", "yw-muted"), value);
    }

    /** Who walks through the open list with the keys has not chosen yet. */
    private void moveTo(DeviceRole chosen) {
        if (!showing && !role.isShowing() && line != null && chosen != null && chosen != line.slot().role()) {
            viewModel.move(free(chosen));
        }
    }

    /** The keys that would change a closed list open it. */
    private void open(KeyEvent key) {
        if (!role.isShowing() && (key.getCode() == KeyCode.UP || key.getCode() == KeyCode.DOWN)) {
            key.consume();
            role.show();
        }
    }

    private DeviceSlot free(DeviceRole wanted) {
        List<DeviceSlot> taken = viewModel.state().get().report().map(report -> report.devices().stream().map(DeviceLine::slot).toList()).orElse(List.of());
        DeviceSlot slot = DeviceSlot.of(wanted);
        for (int number = 2; taken.contains(slot); number++) {
            slot = new DeviceSlot(wanted, Integer.toString(number));
        }
        return slot;
    }

    private void offerToKeep() {
        boolean changed = line != null && !name.getText().strip().equals(line.binding().name());
        keep.setVisible(changed);
        keep.setManaged(changed);
    }

    void show(DeviceLine now) {
        boolean another = line == null || !line.slot().equals(now.slot());
        boolean renamed = line != null && !line.binding().name().equals(now.binding().name());
        line = now;
        showing = true;
        List<DeviceRole> possible = viewModel.possible(now.slot());
        if (!role.getItems().equals(possible)) {
            role.getItems().setAll(possible);
        }
        if (!role.isShowing()) {
            role.setValue(now.slot().role());
        }
        showing = false;
        if (another || renamed) {
            name.setText(now.binding().name());
        }
        name.setPromptText(words.role(now.slot().role()));
        offerToKeep();
        place.setText(now.unbound() ? words.texts().get("state.UNBOUND") : now.binding().address().toString());
        known.setText(now.binding().identity().map(identity -> words.texts().get("anchor." + identity.anchor().name(), identity.value()))
                .orElseGet(() -> words.texts().get("anchor." + DeviceIdentity.Anchor.ADDRESS.name())));
    }
}
