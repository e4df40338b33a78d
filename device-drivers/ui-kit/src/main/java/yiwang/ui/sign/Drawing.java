package yiwang.ui.sign;

import javafx.scene.Group;
import javafx.scene.layout.Region;
import javafx.scene.shape.SVGPath;
import javafx.scene.transform.Scale;

/** A drawing on a square grid that fills the size its style class gives it; its colours come from style sheets. */
class Drawing extends Region {
    private final double grid;
    private final Group strokes = new Group();
    private final Scale scale = new Scale();

    Drawing(double grid, String... styleClasses) {
        this.grid = grid;
        getStyleClass().add("yw-drawing");
        getStyleClass().addAll(styleClasses);
        strokes.getTransforms().add(scale);
        strokes.setManaged(false);
        getChildren().add(strokes);
        setMouseTransparent(true);
    }

    /** Adds a path in grid units. */
    final Drawing path(String svg, String styleClass) {
        SVGPath path = new SVGPath();
        path.setContent(svg);
        path.getStyleClass().add(styleClass);
        strokes.getChildren().add(path);
        return this;
    }

    final void clear() {
        strokes.getChildren().clear();
    }

    @Override
    protected void layoutChildren() {
        double side = Math.min(getWidth(), getHeight()) / grid;
        scale.setX(side);
        scale.setY(side);
        strokes.setLayoutX((getWidth() - side * grid) / 2);
        strokes.setLayoutY((getHeight() - side * grid) / 2);
    }
}
