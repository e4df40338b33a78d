package yiwang.ui.kiosk;

import java.util.function.Consumer;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import yiwang.ui.sign.Icon;
import yiwang.ui.sign.KitWords;

/**
 * A thing to touch: icon in a box, label, one line of promise. It lies flat when it is wide and stands when it is
 * high. An unavailable one keeps its place and its focus, says why and where instead, and does nothing.
 */
public final class KioskTile extends Button {
    private final Label promise = new Label();
    private final StackPane box;
    private final TileFace face;
    private boolean unavailable;

    public KioskTile(String iconLiteral, String label, String promiseText) {
        super(label);
        getStyleClass().setAll("yw-tile");
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        box = new StackPane(new Icon(iconLiteral));
        box.getStyleClass().add("yw-tile-box");
        Label name = new Label();
        name.textProperty().bind(textProperty());
        name.getStyleClass().add("yw-tile-label");
        name.setWrapText(true);
        promise.getStyleClass().add("yw-tile-promise");
        promise.setWrapText(true);
        VBox words = new VBox(name, promise);
        words.getStyleClass().add("yw-tile-words");
        face = new TileFace(box, words);
        setGraphic(face);
        promise(promiseText);
    }

    /** The one filled tile of a page. */
    public KioskTile filled() {
        getStyleClass().add("yw-tile-filled");
        return this;
    }

    /** The filled tile that opens a home page: large, with the icon at its top and the words at its bottom. */
    public KioskTile hero() {
        getStyleClass().add("yw-tile-hero");
        face.spread();
        return filled();
    }

    /** Says why it cannot be used here, and where it can. */
    public KioskTile unavailable(String whyAndWhere) {
        unavailable = true;
        getStyleClass().add("yw-tile-unavailable");
        promise(whyAndWhere);
        return this;
    }

    /** Looks as one that is unavailable and says why and where instead, and still leads to what can be done about it here. */
    public KioskTile elsewhere(String whyAndWhere) {
        getStyleClass().add("yw-tile-unavailable");
        promise(whyAndWhere);
        return this;
    }

    public boolean isUnavailable() {
        return unavailable;
    }

    /** Another line under the label. */
    public void promise(String text) {
        promise.setText(text);
        promise.setManaged(!text.isEmpty());
        String said = text.isEmpty() ? getText() : KitWords.get("spoken.pair", getText(), text);
        setAccessibleText(unavailable ? KitWords.get("tile.unavailable", said) : said);
        notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }

    /** An arrow at the end: more follows. */
    public KioskTile arrow() {
        return end(new Icon("remixal-arrow-right-s-line", "yw-tile-arrow"));
    }

    /** Anything at the end, such as a short code. */
    public KioskTile end(Node node) {
        face.end(node);
        return this;
    }

    public KioskTile onFire(Consumer<KioskTile> action) {
        setOnAction(event -> action.accept(this));
        return this;
    }

    @Override
    public void fire() {
        if (!unavailable) {
            super.fire();
        }
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        double sides = snappedLeftInset() + snappedRightInset();
        return snappedTopInset() + face.prefHeight(width < 0 ? -1 : width - sides) + snappedBottomInset();
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        double left = snappedLeftInset();
        double top = snappedTopInset();
        face.resizeRelocate(left, top, getWidth() - left - snappedRightInset(), getHeight() - top - snappedBottomInset());
    }
}
