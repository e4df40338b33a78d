package yiwang.kiosk.shell;

import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/** Lays a sheet at the foot of the page; one that is too high for the page is drawn smaller, so that every way on is there. */
final class SheetHolder extends Region {

    private final Region sheet;
    private final double most;
    private final Scale scale = new Scale();

    /** @param most 1, or less where its ways on would else lie out of reach */
    SheetHolder(Region sheet, double most) {
        this.sheet = sheet;
        this.most = most;
        sheet.getTransforms().add(scale);
        setMinSize(0, 0);
        setPrefSize(0, 0);
        setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        getChildren().add(sheet);
    }

    @Override
    protected void layoutChildren() {
        double by = most;
        double high = height(by);
        // Drawn smaller, lines hold more words, so that the height has to be asked again.
        for (int i = 0; i < 4 && high * by > getHeight() + 0.5; i++) {
            by *= getHeight() / (high * by);
            high = height(by);
        }
        by = Math.min(by, getHeight() / high);
        scale.setX(by);
        scale.setY(by);
        sheet.resizeRelocate(0, getHeight() - high * by, getWidth() / by, high);
    }

    private double height(double by) {
        return Math.max(sheet.minHeight(getWidth() / by), sheet.prefHeight(getWidth() / by));
    }
}
