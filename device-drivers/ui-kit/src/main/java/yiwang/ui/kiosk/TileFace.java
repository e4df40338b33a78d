package yiwang.ui.kiosk;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;

/** Lays out a tile: flat when it is wide, standing when it is high. Gaps come from the style class. */
final class TileFace extends FlowPane {
    private static final double WIDE = 1.6;
    private final Region box;
    private final Region words;
    private Node end;
    private boolean spread;

    TileFace(Region box, Region words) {
        this.box = box;
        this.words = words;
        getStyleClass().add("yw-tile-face");
        getChildren().addAll(box, words);
    }

    /** Standing: the icon at the top, the words at the bottom. */
    void spread() {
        spread = true;
    }

    void end(Node node) {
        if (end != null) {
            getChildren().remove(end);
        }
        end = node;
        getChildren().add(end);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefWidth(double height) {
        return box.prefWidth(-1) + getHgap() + words.prefWidth(-1) + endWidth();
    }

    @Override
    protected double computeMinWidth(double height) {
        return box.prefWidth(-1);
    }

    @Override
    protected double computePrefHeight(double width) {
        double side = box.prefHeight(-1);
        double endHeight = end == null ? 0 : end.prefHeight(-1);
        if (width < 0) {
            return Math.max(Math.max(side, endHeight), words.prefHeight(-1));
        }
        double flat = Math.max(Math.max(side, endHeight), words.prefHeight(width - side - getHgap() - endWidth()));
        return Math.min(flat, side + getVgap() + words.prefHeight(width));
    }

    @Override
    protected double computeMinHeight(double width) {
        return box.prefHeight(-1);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        double side = box.prefWidth(-1);
        boolean roomy = spread && height > 2.2 * side;
        if (width > WIDE * height && !roomy) {
            box.resizeRelocate(0, snapPositionY((height - side) / 2), side, side);
            double x = side + getHgap();
            double wide = Math.max(0, width - x - endWidth());
            double high = Math.min(height, words.prefHeight(wide));
            words.resizeRelocate(snapPositionX(x), snapPositionY((height - high) / 2), wide, high);
            layoutEnd(width, height);
        } else {
            box.resizeRelocate(0, 0, side, side);
            double high = words.prefHeight(width);
            double y = roomy ? height - high : side + getVgap();
            words.resizeRelocate(0, snapPositionY(y), width, Math.min(high, height - y));
            layoutEnd(width, side);
        }
    }

    private double endWidth() {
        return end == null || !end.isManaged() ? 0 : end.prefWidth(-1) + getHgap();
    }

    private void layoutEnd(double width, double height) {
        if (end != null && end.isManaged()) {
            end.autosize();
            end.relocate(snapPositionX(width - end.getLayoutBounds().getWidth()),
                    snapPositionY((height - end.getLayoutBounds().getHeight()) / 2));
        }
    }
}
