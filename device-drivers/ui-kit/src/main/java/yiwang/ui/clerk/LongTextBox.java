package yiwang.ui.clerk;

import javafx.scene.TraversalDirection;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Text of several lines in a form: Tab goes on to the next field, as it does everywhere else on the page. */
public final class LongTextBox extends TextArea {

    public LongTextBox() {
        setWrapText(true);
        setPrefRowCount(2);
        addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.TAB && !key.isControlDown() && !key.isAltDown()) {
                key.consume();
                requestFocusTraversal(key.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
            }
        });
    }
}
