package yiwang.ui.view;

import java.util.ArrayDeque;
import java.util.Deque;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/**
 * A page and the layers that float over it. Esc closes the top layer only, and focus goes back to where it came from.
 * While a layer is open, focus does not go under its scrim.
 */
public final class Overlay extends StackPane {
    private final Deque<Layer> layers = new ArrayDeque<>();

    private record Layer(Region scrim, Node sheet, Node focusBefore, Runnable onEsc) {
    }

    public Overlay(Node page) {
        getStyleClass().add("yw-overlay");
        getChildren().add(page);
        ChangeListener<Node> focus = (owner, before, after) -> keepFocusOnTop(after);
        sceneProperty().addListener((scene, before, after) -> watch(before, after, focus));
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
        layers.push(new Layer(scrim, sheet, focus, onEsc));
        getChildren().addAll(scrim, sheet);
        focusFirst(sheet);
    }

    /** Closes the top layer; does nothing when there is none. */
    public void close() {
        if (layers.isEmpty()) {
            return;
        }
        Layer top = layers.pop();
        getChildren().removeAll(top.scrim, top.sheet);
        if (top.focusBefore != null) {
            top.focusBefore.requestFocus();
        }
    }

    /** Closes the layer of this sheet, wherever it lies; does nothing when it is not open. */
    public void close(Node sheet) {
        if (!layers.isEmpty() && layers.peek().sheet == sheet) {
            close();
            return;
        }
        layers.stream().filter(layer -> layer.sheet == sheet).findFirst().ifPresent(layer -> {
            layers.remove(layer);
            getChildren().removeAll(layer.scrim, layer.sheet);
        });
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

    /** Disabling what lies below would also grey it; so focus that strays there is brought back instead. */
    private void keepFocusOnTop(Node owner) {
        if (owner == null || layers.isEmpty() || !isInside(owner, this)) {
            return;
        }
        Node top = layers.peek().sheet;
        if (!isInside(owner, top)) {
            focusFirst(top);
        }
    }

    private void watch(Scene before, Scene after, ChangeListener<Node> focus) {
        if (before != null) {
            before.focusOwnerProperty().removeListener(focus);
        }
        if (after != null) {
            after.focusOwnerProperty().addListener(focus);
            keepFocusOnTop(after.getFocusOwner());
        }
    }

    private static boolean isInside(Node node, Node ancestor) {
        Node at = node;
        while (at != null && at != ancestor) {
            at = at.getParent();
        }
        return at != null;
    }

    private static boolean focusFirst(Node node) {
        if (!node.isVisible() || node.isDisabled()) {
            return false;
        }
        if (node.isFocusTraversable()) {
            node.requestFocus();
            return true;
        }
        return node instanceof Parent parent && parent.getChildrenUnmodifiable().stream().anyMatch(Overlay::focusFirst);
    }
}
