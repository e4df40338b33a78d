package yiwang.ui.kiosk;

import javafx.scene.layout.Region;
import javafx.scene.shape.Polygon;

/** The lower edge of a ticket: teeth from left to right. Its height comes from the style class. */
final class TornEdge extends Region {
    private final Polygon teeth = new Polygon();

    TornEdge() {
        getStyleClass().add("yw-torn-edge");
        teeth.getStyleClass().add("yw-torn-edge-teeth");
        teeth.setManaged(false);
        getChildren().add(teeth);
    }

    @Override
    protected void layoutChildren() {
        double tooth = getHeight();
        long count = Math.max(1, Math.round(getWidth() / tooth));
        double step = getWidth() / count;
        teeth.getPoints().setAll(0.0, 0.0);
        for (int i = 0; i < count; i++) {
            teeth.getPoints().addAll((i + 0.5) * step, tooth, (i + 1) * step, 0.0);
        }
    }
}
