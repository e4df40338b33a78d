package yiwang.ui.clerk;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import yiwang.ui.sign.ConnectionPill;
import yiwang.ui.sign.SampleTag;

/** Where this is, search, connection, time and who is signed in. */
public final class TopBar extends HBox {
    private final Label desk = new Label();
    private final Label hall = new Label();
    private final SampleTag sample = new SampleTag();
    private final StackPane searchPlace = new StackPane();
    private final ConnectionPill connection = new ConnectionPill();
    private final Label time = new Label();
    private final Label date = new Label();
    private final Label initial = new Label();
    private final Label name = new Label();
    private final Label role = new Label();
    private final HBox end = new HBox();

    public TopBar() {
        getStyleClass().add("yw-top");
        VBox clock = pair(time, "yw-clock", date);
        clock.getStyleClass().add("yw-clock-box");
        initial.getStyleClass().add("yw-initial");
        end.getStyleClass().add("yw-top-end");
        searchPlace.getStyleClass().add("yw-top-search");
        Region before = new Region();
        Region after = new Region();
        HBox.setHgrow(before, Priority.SOMETIMES);
        HBox.setHgrow(after, Priority.SOMETIMES);
        HBox.setHgrow(searchPlace, Priority.ALWAYS);
        getChildren().addAll(pair(desk, "yw-title-3", hall), sample, before, searchPlace, after, connection, clock,
                initial, pair(name, "yw-strong", role), end);
        sample(false);
    }

    public TopBar place(String deskName, String hallName) {
        desk.setText(deskName);
        hall.setText(hallName);
        return this;
    }

    /** Whether the people on this screen are invented. */
    public TopBar sample(boolean shown) {
        sample.setVisible(shown);
        sample.setManaged(shown);
        return this;
    }

    public TopBar search(SearchBox box) {
        searchPlace.getChildren().setAll(box);
        return this;
    }

    public TopBar clock(String timeText, String dateText) {
        time.setText(timeText);
        date.setText(dateText);
        return this;
    }

    public TopBar person(String fullName, String roleText) {
        initial.setText(fullName.isEmpty() ? "" : fullName.substring(0, fullName.offsetByCodePoints(0, 1)));
        name.setText(fullName);
        role.setText(roleText);
        return this;
    }

    /** Adds buttons at the right end, such as the lock. */
    public TopBar end(Node... nodes) {
        end.getChildren().setAll(nodes);
        return this;
    }

    public ConnectionPill connection() {
        return connection;
    }

    private static VBox pair(Label above, String style, Label below) {
        above.getStyleClass().add(style);
        above.setMinWidth(USE_PREF_SIZE);
        below.getStyleClass().addAll("yw-caption", "yw-muted");
        below.setMinWidth(USE_PREF_SIZE);
        VBox box = new VBox(above, below);
        box.getStyleClass().add("yw-pair");
        return box;
    }
}
