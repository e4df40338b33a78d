package yiwang.console.find;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import yiwang.console.sheet.SheetFrame;
import yiwang.console.words.DeviceWords;
import yiwang.console.words.Said;
import yiwang.device.runtime.DeviceRole;
import yiwang.ui.clerk.ActionButton;
import yiwang.ui.clerk.EmptyState;
import yiwang.ui.view.Subscriptions;

/** Found devices at the left; name and role of the chosen one at the right. */
public final class FindSheet {

    private final FindViewModel viewModel;
    private final DeviceWords words;
    private final SheetFrame frame;
    private final VBox rows = new VBox();
    private final TextField place = new TextField();
    private final ProgressIndicator turning = new ProgressIndicator();
    private final Label status = Said.wrapped("", "yw-small", "yw-muted");
    private final VBox form = new VBox();
    private final ComboBox<DeviceRole> role;
    private final TextField name = new TextField();
    private final Label problem = Said.wrapped("", "yw-small", "dc-problem");
    private final Label hint = Said.wrapped("", "yw-small", "yw-muted");
    private final ActionButton bind;
    private final ActionButton again;
    private Optional<FoundDevice> shown = Optional.empty();
    private boolean arrived;

    public FindSheet(FindViewModel viewModel, Runnable back) {
        this.viewModel = viewModel;
        this.words = viewModel.words();
        this.role = RoleBox.of(words, List.of());
        turning.getStyleClass().add("dc-turning");
        ScrollPane scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().addAll("dc-scroll", "dc-found");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        place.setId("find-place");
        place.setPromptText(words.texts().get("find.place.example"));
        place.setAccessibleText(words.texts().get("find.place"));
        HBox.setHgrow(place, Priority.ALWAYS);
        ActionButton go = ActionButton.plain(words.texts().get("find.place.look")).onFire(fired -> viewModel.lookAt(place.getText()));
        go.setId("find-place-look");
        place.setOnAction(fired -> go.fire());
        VBox left = new VBox(Said.row(turning, status), scroll, Said.label(words.texts().get("find.place"), "yw-small", "yw-muted"), Said.row(place, go));
        left.getStyleClass().add("dc-sheet-main");
        HBox.setHgrow(left, Priority.ALWAYS);

        role.setId("find-role");
        role.setMaxWidth(Double.MAX_VALUE);
        role.setAccessibleText(words.texts().get("binding.role"));
        role.valueProperty().subscribe(chosen -> proposed(chosen));
        name.setId("find-name");
        name.setAccessibleText(words.texts().get("binding.name"));
        bind = ActionButton.primary(words.texts().get("find.bind")).icon("remixal-checkbox-circle-line").onFire(fired -> viewModel.bind(role.getValue(), name.getText().strip()));
        bind.setId("find-bind");
        bind.setMaxWidth(Double.MAX_VALUE);
        name.setOnAction(fired -> bind.fire());
        form.getStyleClass().add("dc-sheet-side");
        HBox content = new HBox(left, form);
        content.getStyleClass().add("dc-sheet-columns");
        again = ActionButton.plain(words.texts().get("find.again")).icon("remixmz-refresh-line").onFire(fired -> viewModel.look());
        again.setId("find-again");
        frame = new SheetFrame(words.texts().get("find.title"), words.texts().get("find.explains"), words.texts().get("find.back"), back, content).actions(again);
    }

    public Node root() {
        return frame;
    }

    /** Follows until the subscriptions end, and looks around at once. */
    public void follow(Subscriptions whileShown) {
        whileShown.follow(viewModel.state(), this::show);
        viewModel.look();
    }

    private void proposed(DeviceRole chosen) {
        if (chosen != null) {
            name.setPromptText(words.name(viewModel.slotFor(chosen), Optional.empty()));
        }
    }

    private void show(FindState state) {
        boolean waits = state.looking() || state.listening();
        turning.setVisible(waits);
        turning.setManaged(waits);
        again.setDisable(waits);
        status.setText(state.looking() ? words.texts().get("find.looking") : state.listening() ? words.texts().get("find.listening", state.found().size())
                : state.blind().isEmpty() ? words.texts().get("find.count", state.found().size())
                : words.texts().get("find.blind", state.found().size(), String.join(words.texts().get("comma"), state.blind().stream().map(source -> words.texts().get("source." + source)).toList())));
        rows.getChildren().setAll(state.found().stream().map(found -> (Node) new FoundRow(found, state.chosen().equals(Optional.of(found)), words, () -> viewModel.choose(found))).toList());
        if (!arrived && !state.found().isEmpty()) {
            arrived = true;
            // Nobody has begun to write an address: what was found comes first.
            if (place.isFocused() && place.getText().isEmpty()) {
                rows.getChildren().getFirst().requestFocus();
            }
        }
        if (state.found().isEmpty() && !waits) {
            rows.getChildren().add(new EmptyState("remixmz-usb-line", words.texts().get("find.none"), words.texts().get("find.none.then")));
        }
        problem.setText(state.problem().orElse(""));
        problem.setVisible(state.problem().isPresent());
        problem.setManaged(state.problem().isPresent());
        bind.setDisable(state.binding());
        if (!shown.equals(state.chosen()) || form.getChildren().isEmpty()) {
            shown = state.chosen();
            form.getChildren().setAll(shown.map(this::fields).orElseGet(() -> List.of(Said.wrapped(words.texts().get("find.choose"), "yw-muted"), problem)));
            // Whoever has chosen one types its name next; Enter gives it its role.
            shown.ifPresent(device -> name.requestFocus());
        }
    }

    private List<Node> fields(FoundDevice device) {
        role.getItems().setAll(device.roles());
        role.setValue(device.bound().map(slot -> slot.role()).filter(device.roles()::contains).orElse(device.roles().getFirst()));
        name.setText(viewModel.nameOf(device));
        hint.setText(words.texts().get("find.anchor." + device.candidate().identity().anchor().name())
                + device.candidate().hindrance().map(why -> words.texts().get("said.then", words.texts().get("find.permission"))).orElse(""));
        return List.of(Said.wrapped(words.found(device.candidate()), "yw-title-3"), Said.wrapped(device.candidate().address().toString(), "yw-caption", "yw-muted"),
                Said.label(words.texts().get("binding.role"), "yw-small", "yw-muted"), role, Said.label(words.texts().get("binding.name"), "yw-small", "yw-muted"), name, hint, problem, bind);
    }
}
