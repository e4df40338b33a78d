package yiwang.clerk.shell;

import javafx.scene.Node;

/**
 * Keeps the focus on the page when the control that had it goes away: by itself it would jump to the first field of the window,
 * the search, and whatever is typed next would go there.
 */
final class FocusKeeper {

    private final Node first;
    private final Runnable intoPage;

    /** @param first where the focus falls to when nobody has it */
    FocusKeeper(Node first, Runnable intoPage) {
        this.first = first;
        this.intoPage = intoPage;
    }

    void moved(Node before, Node after) {
        if (after == first && (before == null || !there(before))) {
            intoPage.run();
        }
    }

    private static boolean there(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible() || at.isDisabled()) {
                return false;
            }
        }
        return node.getScene() != null;
    }
}
