package yiwang.clerk.desk;

import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/** The columns that head and rows of the list share. Widths stand in the style sheet's terms: wide, or compact. */
final class DeskColumns {

    private static final double[] WIDE = {164, 100, 0, 124, 124, 66, 128};
    private static final double[] COMPACT = {120, 96, 0, 100, 92, 56, 104};

    private DeskColumns() { }

    static GridPane row(boolean compact, Node... cells) {
        GridPane grid = new GridPane();
        double[] widths = compact ? COMPACT : WIDE;
        for (double width : widths) {
            ColumnConstraints column = new ColumnConstraints();
            if (width == 0) {
                column.setHgrow(Priority.ALWAYS);
                column.setMinWidth(0);
            } else {
                column.setMinWidth(width);
                column.setMaxWidth(width);
            }
            column.setHalignment(grid.getColumnConstraints().size() == widths.length - 1 ? HPos.RIGHT : HPos.LEFT);
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
