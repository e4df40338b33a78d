package yiwang.ui.kiosk;

import java.util.function.Consumer;
import javafx.scene.control.Button;
import yiwang.ui.sign.Icon;

/** A button for a finger. Its words say the result: 没错，打印. */
public final class BigButton extends Button {
    private BigButton(String text, String styleClass) {
        super(text);
        getStyleClass().setAll("yw-big", styleClass);
        setMaxWidth(Double.MAX_VALUE);
        textProperty().subscribe(this::setAccessibleText);
    }

    /** The one filled button of a page. */
    public static BigButton filled(String text) {
        return new BigButton(text, "yw-primary");
    }

    public static BigButton outlined(String text) {
        return new BigButton(text, "yw-plain");
    }

    /** Tinted: beside the main thing. */
    public static BigButton soft(String text) {
        return new BigButton(text, "yw-quiet");
    }

    public BigButton icon(String literal) {
        setGraphic(new Icon(literal));
        return this;
    }

    /** 180 px high: the answer that must not be missed. */
    public BigButton huge() {
        getStyleClass().add("yw-big-huge");
        return this;
    }

    /** For places of secondary rank: 96 px high. */
    public BigButton modest() {
        getStyleClass().add("yw-big-modest");
        return this;
    }

    public BigButton onFire(Consumer<BigButton> action) {
        setOnAction(event -> action.accept(this));
        return this;
    }
}
