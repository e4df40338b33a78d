package yiwang.clerk.sync;

import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/** The columns that head and rows share: the case, three places, one verb. In parts of the width. */
final class SyncColumns {

    private static final double[] PERCENT = {32, 17, 21, 18, 12};

    private SyncColumns() { }

    static GridPane row(Node... cells) {
        GridPane grid = new GridPane();
        for (double percent : PERCENT) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(percent);
            column.setMinWidth(0);
            column.setHgrow(Priority.ALWAYS);
            column.setHalignment(percent == PERCENT[PERCENT.length - 1] ? HPos.RIGHT : HPos.LEFT);
            grid.getColumnConstraints().add(column);
        }
        grid.addRow(0, cells);
        for (Node cell : cells) {
            GridPane.setValignment(cell, VPos.CENTER);
        }
        grid.getStyleClass().add("cl-desk-row");
        return grid;
    }
}
