package yiwang.ui.clerk;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import yiwang.ui.sign.KitWords;
import yiwang.ui.sign.LampKind;
import yiwang.ui.sign.Shape;

/** One thing that ends some day off line: 我的授权, 还 4 天. */
public final class LimitRow extends HBox {
    private final String name;
    private final Shape shape = new Shape(LampKind.NORMAL);
    private final Label left = new Label();

    public LimitRow(String name) {
        this.name = name;
        getStyleClass().add("yw-limit");
        Label word = new Label(name);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        left.getStyleClass().add("yw-strong");
        getChildren().addAll(shape, word, space, left);
        setAccessibleRole(AccessibleRole.TEXT);
    }

    /** @param leftText such as 还 4 天 */
    public LimitRow show(LampKind kind, String leftText) {
        shape.show(kind);
        left.setText(leftText);
        setAccessibleText(KitWords.get("spoken.pair", kind.word(), KitWords.get("spoken.pair", name, leftText)));
        return this;
    }

    /** Red only on the last day, yellow at four days or less, blue in the last third, or else green. */
    public LimitRow days(long daysLeft, long daysInAll) {
        LampKind kind = daysLeft <= 1 ? LampKind.RED : daysLeft <= 4 ? LampKind.YELLOW
                : daysLeft * 3 <= daysInAll ? LampKind.REMIND : LampKind.NORMAL;
        return show(kind, KitWords.get("limit.days", daysLeft));
    }
}
