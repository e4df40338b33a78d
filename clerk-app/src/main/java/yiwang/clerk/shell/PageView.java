package yiwang.clerk.shell;

import java.util.List;
import javafx.scene.Node;
import yiwang.ui.view.View;

/** A page of the counter, inside the frame. */
public abstract class PageView extends View {

    /** Id of the place in the rail that this page belongs to. */
    public abstract String place();

    /** Regions in reading order; F6 walks from one to the next. */
    public abstract List<Node> regions();

    /** Keys of this page beside those of the frame. */
    public List<PageKey> keys() {
        return List.of();
    }

    /** What is said at the right end of the status bar; empty = the usual word about keys. */
    public String remark() {
        return "";
    }

    /** Once a second while the page is shown. */
    public void tick() {
    }

    /** Something changed at the centre or here: read anew. */
    public void refresh() {
    }

    /** What the focus should be on when the page opens; null = the first control of the first region. */
    public Node firstFocus() {
        return null;
    }

    /** The page is about to be left. @param go goes on; a page that would lose something asks first */
    public void leave(Runnable go) {
        go.run();
    }
}
