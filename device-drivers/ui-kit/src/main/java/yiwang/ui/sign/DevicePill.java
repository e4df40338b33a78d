package yiwang.ui.sign;

import javafx.scene.control.Button;
import javafx.scene.layout.HBox;

/** A device in the status bar: shape, icon and name; words and tint only when something is to be done. */
public final class DevicePill extends Button {
    private final String name;
    private final Shape shape;
    private final Icon icon;

    /** @param advice what is to be done, or empty */
    public DevicePill(LampKind kind, String iconLiteral, String name, String advice) {
        this.name = name;
        shape = new Shape(kind);
        icon = new Icon(iconLiteral);
        getStyleClass().setAll("yw-device");
        HBox signs = new HBox(shape, icon);
        signs.getStyleClass().add("yw-device-signs");
        setGraphic(signs);
        show(kind, advice);
    }

    /** Says something else about the same device. */
    public void show(LampKind kind, String advice) {
        shape.show(kind);
        setText(advice.isEmpty() ? name : name + "  " + advice);
        getStyleClass().removeIf(style -> style.startsWith("yw-tint-"));
        if (!advice.isEmpty()) {
            getStyleClass().add("yw-tint-" + kind.style());
        }
        setAccessibleText(KitWords.get("device.spoken", name, advice.isEmpty() ? kind.word() : advice));
    }
}
