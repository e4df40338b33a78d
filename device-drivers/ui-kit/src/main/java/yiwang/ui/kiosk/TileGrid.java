package yiwang.ui.kiosk;

import java.util.List;
import java.util.function.ToDoubleFunction;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;

/** Tiles of one size that fill the room there is, so many beside each other; gaps come from the style class. */
public final class TileGrid extends FlowPane {
    private int columns;
    private int leastRows = 1;

    public TileGrid(int columns, Node... tiles) {
        super(tiles);
        this.columns = columns;
        getStyleClass().add("yw-tiles");
    }

    /** Elder mode shows one column, low reach and the ordinary home page three. */
    public void columns(int newColumns) {
        columns = newColumns;
        requestLayout();
    }

    /** Keeps tiles at their size when a page of them is not full. */
    public TileGrid leastRows(int rows) {
        leastRows = rows;
        requestLayout();
        return this;
    }

    /** As narrow as its tiles can be: a flow pane would ask for the widest tile's whole sentence in one line. */
    @Override
    protected double computeMinWidth(double height) {
        double widest = getManagedChildren().stream().mapToDouble(tile -> tile.minWidth(-1)).max().orElse(0);
        return getInsets().getLeft() + columns * widest + (columns - 1) * getHgap() + getInsets().getRight();
    }

    @Override
    protected double computePrefHeight(double width) {
        double sides = getInsets().getLeft() + getInsets().getRight();
        double wide = width < 0 ? -1 : (width - sides - (columns - 1) * getHgap()) / columns;
        return height(tile -> Math.max(tile.minHeight(wide), tile.prefHeight(wide)));
    }

    @Override
    protected double computeMinHeight(double width) {
        return height(tile -> tile.minHeight(-1));
    }

    private double height(ToDoubleFunction<Node> one) {
        List<Node> tiles = getManagedChildren();
        int rows = rows(tiles);
        double highest = tiles.stream().mapToDouble(one).max().orElse(0);
        return getInsets().getTop() + rows * highest + Math.max(0, rows - 1) * getVgap() + getInsets().getBottom();
    }

    @Override
    protected void layoutChildren() {
        List<Node> tiles = getManagedChildren();
        Insets in = getInsets();
        double wide = (getWidth() - in.getLeft() - in.getRight() - (columns - 1) * getHgap()) / columns;
        int rows = rows(tiles);
        double high = (getHeight() - in.getTop() - in.getBottom() - (rows - 1) * getVgap()) / rows;
        for (int i = 0; i < tiles.size(); i++) {
            double x = in.getLeft() + i % columns * (wide + getHgap());
            double y = in.getTop() + i / columns * (high + getVgap());
            tiles.get(i).resizeRelocate(snapPositionX(x), snapPositionY(y), snapSizeX(wide), snapSizeY(high));
        }
    }

    private int rows(List<Node> tiles) {
        return Math.max(leastRows, (tiles.size() + columns - 1) / columns);
    }
}
