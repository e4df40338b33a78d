package yiwang.kiosk.page;

import javafx.scene.Node;

/** What floats over a page. The page stays as it is underneath. */
public interface Layers {

    void open(Node sheet);

    /** Closes this sheet, wherever it lies; does nothing when it is not open. */
    void close(Node sheet);
}
