package yiwang.ui.clerk;

import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import yiwang.ui.sign.StateTag;
import yiwang.ui.sign.Truth;
import yiwang.ui.sign.TruthNode;

/** One material of a case: how far it is, what it is, how it comes, how it stands, and the one thing to do. */
public final class MaterialRow extends GridPane {
    private static final double[] PERCENT = {4, 24, 38, 20, 14};
    private final TruthNode node = new TruthNode(Truth.NOT_YET);
    private final VBox state = new VBox();
    private final HBox action = new HBox();

    public MaterialRow(String name, String necessity, SegmentedWays ways) {
        getStyleClass().add("yw-material");
        for (double percent : PERCENT) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(percent);
            getColumnConstraints().add(column);
        }
        Label title = new Label(name);
        title.getStyleClass().add("yw-strong");
        Label need = new Label(necessity);
        need.getStyleClass().addAll("yw-caption", "yw-muted");
        VBox what = new VBox(title, need);
        what.getStyleClass().add("yw-material-what");
        state.getStyleClass().add("yw-material-state");
        action.getStyleClass().add("yw-material-action");
        addRow(0, node, what, ways, state, action);
    }

    /** How it stands now: a tag, one line, and at most one thing to do. */
    public void show(Truth truth, StateTag tag, String line, ActionButton button) {
        node.show(truth);
        Label words = new Label(line);
        words.getStyleClass().addAll("yw-caption", "yw-muted");
        state.getChildren().setAll(tag, words);
        action.getChildren().clear();
        if (button != null) {
            action.getChildren().add(button.small());
        }
    }
}
