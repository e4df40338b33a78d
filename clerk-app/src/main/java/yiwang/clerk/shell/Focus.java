package yiwang.clerk.shell;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;

/** Walks the focus from region to region of a page. */
public final class Focus {

    private Focus() { }

    /** Focuses the first control of the region after the one that holds the focus now. */
    static void next(List<Node> regions, Node focused) {
        int now = -1;
        for (int i = 0; i < regions.size(); i++) {
            if (inside(focused, regions.get(i))) {
                now = i;
            }
        }
        for (int step = 1; step <= regions.size(); step++) {
            Optional<Node> first = firstControl(regions.get((now + step) % regions.size()));
            if (first.isPresent()) {
                first.get().requestFocus();
                return;
            }
        }
    }

    /** Focuses the first control of a region, if it has one. */
    public static void into(Node region) {
        firstControl(region).ifPresent(Node::requestFocus);
    }

    private static Optional<Node> firstControl(Node node) {
        if (!node.isVisible() || node.isDisabled()) {
            return Optional.empty();
        }
        if (node.isFocusTraversable() && !(node instanceof ScrollPane)) {
            return Optional.of(node);
        }
        if (node instanceof ScrollPane pane && pane.getContent() != null) {
            return firstControl(pane.getContent());
        }
        return node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream().map(Focus::firstControl).flatMap(Optional::stream).findFirst() : Optional.empty();
    }

    private static boolean inside(Node node, Node region) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at == region) {
                return true;
            }
        }
        return false;
    }
}
