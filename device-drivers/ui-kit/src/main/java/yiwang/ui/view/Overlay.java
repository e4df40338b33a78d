package yiwang.ui.view;

import java.util.ArrayDeque;
import java.util.Deque;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/**
 * A page and the layers that float over it. Esc closes the top layer only, and focus goes back to where it came from.
 * While a layer is open nothing under its scrim takes part in focus or in what is read aloud.
 */
public final class Overlay extends StackPane {
    private final Node page;
    private final Deque<Layer> layers = new ArrayDeque<>();

    private record Layer(Region scrim, Node sheet, Node focusBefore, Runnable onEsc) {
    }

    public Overlay(Node page) {
        this.page = page;
        getStyleClass().add("yw-overlay");
        getChildren().add(page);
        addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ESCAPE && !layers.isEmpty()) {
                key.consume();
                layers.peek().onEsc.run();
            }
        });
    }

    /** Opens a layer whose way back is to close it. */
    public void open(Node sheet) {
        open(sheet, "yw-scrim", this::close);
    }

    /**
     * Opens a layer.
     *
     * @param scrimStyle style class of what lies between page and sheet, such as {@code yw-scrim-idle}
     * @param onEsc      what Esc does; it may be nothing
     */
    public void open(Node sheet, String scrimStyle, Runnable onEsc) {
        Region scrim = new Region();
        scrim.getStyleClass().add(scrimStyle);
        scrim.setOnMousePressed(event -> event.consume());
        Node focus = getScene() == null ? null : getScene().getFocusOwner();
        below().setDisable(true);
        layers.push(new Layer(scrim, sheet, focus, onEsc));
        getChildren().addAll(scrim, sheet);
        sheet.requestFocus();
    }

    /** Closes the top layer; does nothing when there is none. */
    public void close() {
        if (layers.isEmpty()) {
            return;
        }
        Layer top = layers.pop();
        getChildren().removeAll(top.scrim, top.sheet);
        below().setDisable(false);
        if (top.focusBefore != null) {
            top.focusBefore.requestFocus();
        }
    }

    /** Closes every layer: the end of a session. */
    public void closeAll() {
        while (!layers.isEmpty()) {
            close();
        }
    }

    public boolean isOpen() {
        return !layers.isEmpty();
    }

    private Node below() {
        return layers.isEmpty() ? page : layers.peek().sheet;
    }
}
