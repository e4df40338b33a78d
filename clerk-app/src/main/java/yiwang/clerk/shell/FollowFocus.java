package yiwang.clerk.shell;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

/** A scroll pane shows what the keyboard has come to; JavaFX leaves it out of sight. */
public final class FollowFocus {

    private static final double MARGIN = 24;

    private FollowFocus() { }

    public static void in(ScrollPane pane) {
        pane.sceneProperty().subscribe(scene -> {
            if (scene != null) {
                scene.focusOwnerProperty().subscribe(owner -> {
                    if (owner != null && pane.getScene() != null && inside(owner, pane.getContent())) {
                        show(pane, owner);
                    }
                });
            }
        });
    }

    /** Scrolls no further than this node needs to be seen. */
    public static void show(ScrollPane pane, Node node) {
        Bounds content = pane.getContent().getLayoutBounds();
        Bounds place = pane.getContent().sceneToLocal(node.localToScene(node.getLayoutBounds()));
        double view = pane.getViewportBounds().getHeight();
        double hidden = content.getHeight() - view;
        if (hidden <= 0) {
            return;
        }
        double top = pane.getVvalue() * hidden;
        if (place.getMinY() - MARGIN < top) {
            pane.setVvalue(Math.max(0, place.getMinY() - MARGIN) / hidden);
        } else if (place.getMaxY() + MARGIN > top + view) {
            pane.setVvalue(Math.min(1, (place.getMaxY() + MARGIN - view) / hidden));
        }
    }

    private static boolean inside(Node node, Node content) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at == content) {
                return true;
            }
        }
        return false;
    }
}
