package yiwang.ui.clerk;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** Fields on twelve equal columns, row after row; gaps come from the style class. */
public final class FormGrid extends FlowPane {
    private static final int COLUMNS = 12;
    private static final String SPAN = "yw-span";

    public FormGrid() {
        getStyleClass().add("yw-form");
    }

    /** Adds a field that is so many columns wide; it begins a new row when it does not fit beside the last one. */
    public FormGrid add(Node field, int columns) {
        field.getProperties().put(SPAN, columns);
        getChildren().add(field);
        return this;
    }

    /** Begins a group of fields. */
    public FormGrid heading(String text) {
        Label word = new Label(text);
        word.getStyleClass().add("yw-group");
        word.setMinWidth(USE_PREF_SIZE);
        Region line = new Region();
        line.getStyleClass().add("yw-hair");
        HBox.setHgrow(line, Priority.ALWAYS);
        HBox heading = new HBox(word, line);
        heading.getStyleClass().add("yw-form-heading");
        return add(heading, COLUMNS);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        double inside = (width < 0 ? prefWidth(-1) : width) - getInsets().getLeft() - getInsets().getRight();
        return place(inside, false) + getInsets().getTop() + getInsets().getBottom();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        place(getWidth() - getInsets().getLeft() - getInsets().getRight(), true);
    }

    private double place(double width, boolean forGood) {
        double column = (width - (COLUMNS - 1) * getHgap()) / COLUMNS;
        double y = 0;
        double rowHeight = 0;
        int at = 0;
        List<Node> fields = getManagedChildren();
        for (Node field : fields) {
            int span = (int) field.getProperties().get(SPAN);
            if (at + span > COLUMNS) {
                y += rowHeight + getVgap();
                rowHeight = 0;
                at = 0;
            }
            double wide = snapSizeX(span * column + (span - 1) * getHgap());
            double high = field.prefHeight(wide);
            if (forGood) {
                field.resizeRelocate(snapPositionX(getInsets().getLeft() + at * (column + getHgap())),
                        getInsets().getTop() + y, wide, high);
            }
            rowHeight = Math.max(rowHeight, high);
            at += span;
        }
        return y + rowHeight;
    }
}
