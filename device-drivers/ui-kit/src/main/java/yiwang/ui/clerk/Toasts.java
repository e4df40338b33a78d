package yiwang.ui.clerk;

import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import yiwang.ui.run.Delay;
import yiwang.ui.sign.Icon;

/**
 * Short good news at the lower right corner: at most two, six seconds each. Never for errors, which stay in place
 * beside what they are about. Lay it over the page in a StackPane.
 */
public final class Toasts extends VBox {
    static final long SHOWN_MILLIS = 6000;
    static final int AT_MOST = 2;

    private final Delay delay;

    public Toasts(Delay delay) {
        this.delay = delay;
        getStyleClass().add("yw-toasts");
        setPickOnBounds(false);
        setMouseTransparent(true);
    }

    public void say(String sentence) {
        Label toast = new Label(sentence, new Icon("remixal-checkbox-circle-line"));
        toast.getStyleClass().add("yw-toast");
        toast.setWrapText(true);
        toast.setAccessibleRole(AccessibleRole.TEXT);
        toast.setAccessibleText(sentence);
        if (getChildren().size() == AT_MOST) {
            getChildren().removeFirst();
        }
        getChildren().add(toast);
        delay.after(SHOWN_MILLIS, () -> remove(toast));
    }

    private void remove(Node toast) {
        getChildren().remove(toast);
    }
}
