package yiwang.ui.kiosk;

import java.util.List;
import javafx.scene.layout.Region;
import javafx.scene.shape.SVGPath;
import javafx.scene.transform.Scale;

/** Three flat ridges at the foot of a page: the product's only ornament. Stretches over the size it is given. */
public final class Ridges extends Region {
    private static final double WIDTH = 1080;
    private static final double HEIGHT = 360;
    private static final List<String> LINES = List.of(
            "M0 210C90 150 150 92 232 118c70 22 96 88 168 62 84-30 120-128 214-128 82 0 118 84 196 92 96 10 150-70 270-40V360H0Z",
            "M0 270c120-70 214-90 316-50 92 36 150 70 250 20 110-54 176-110 290-84 100 22 150 60 224 44v160H0Z",
            "M0 320c150-30 260-60 400-26 120 28 220 40 340 4 130-38 220-50 340-22v84H0Z");
    private static final List<String> STYLES = List.of("yw-ridge-far", "yw-ridge-mid", "yw-ridge-near");

    private final Scale scale = new Scale();

    /** @param attract true on the dark attract page, false on light pages */
    public Ridges(boolean attract) {
        getStyleClass().add(attract ? "yw-ridges-attract" : "yw-ridges");
        setMouseTransparent(true);
        for (int i = 0; i < LINES.size(); i++) {
            SVGPath line = new SVGPath();
            line.setContent(LINES.get(i));
            line.getStyleClass().add(STYLES.get(i));
            line.getTransforms().add(scale);
            line.setManaged(false);
            getChildren().add(line);
        }
    }

    @Override
    protected void layoutChildren() {
        scale.setX(getWidth() / WIDTH);
        scale.setY(getHeight() / HEIGHT);
    }
}
