package yiwang.ui.kiosk;

import javafx.scene.AccessibleRole;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import yiwang.ui.sign.KitWords;

/** A number that matters with a word above and its unit beside: 在等 21 人. */
public final class NumberBadge extends VBox {
    private final String label;
    private final Label number = new Label();
    private final Label unit = new Label();

    public NumberBadge(String label) {
        this.label = label;
        getStyleClass().add("yw-number-badge");
        Label above = new Label(label);
        above.getStyleClass().addAll("yw-caption", "yw-muted");
        number.getStyleClass().add("yw-figure");
        number.setMinWidth(USE_PREF_SIZE);
        number.setGraphic(unit);
        number.setContentDisplay(ContentDisplay.RIGHT);
        unit.getStyleClass().add("yw-unit");
        getChildren().addAll(above, number);
        setAccessibleRole(AccessibleRole.TEXT);
    }

    public NumberBadge show(String numberText, String unitText) {
        number.setText(numberText);
        unit.setText(unitText);
        setAccessibleText(KitWords.get("spoken.pair", label, numberText + unitText));
        return this;
    }
}
