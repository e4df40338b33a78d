package yiwang.kiosk.shell;

import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/**
 * Draws the whole scene larger on a screen whose pixels are small, so that targets keep their size on the glass, and
 * smaller in a window that is smaller than any kiosk.
 */
final class ScaledPane extends Region {

    private static final double NARROW = 1080;
    private static final double LONG = 1920;

    private final Region content;
    private final double enlarge;
    private final Scale scale = new Scale();

    /** @param enlarge 1 and up, from the screen's real size */
    ScaledPane(Region content, double enlarge) {
        this.content = content;
        this.enlarge = enlarge;
        content.getTransforms().add(scale);
        getChildren().add(content);
    }

    @Override
    protected void layoutChildren() {
        boolean wide = getWidth() > getHeight();
        double fits = Math.min(getWidth() / (wide ? LONG : NARROW), getHeight() / (wide ? NARROW : LONG));
        double by = fits < 1 ? fits : enlarge;
        scale.setX(by);
        scale.setY(by);
        content.resizeRelocate(0, 0, getWidth() / by, getHeight() / by);
    }
}
