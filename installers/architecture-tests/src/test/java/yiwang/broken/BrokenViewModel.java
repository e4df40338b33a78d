package yiwang.broken;

import javafx.application.Platform;
import javafx.scene.control.Label;

/** Breaks the rules on purpose: knows a control, goes to the screen by itself. */
class BrokenViewModel {

    Label label;

    void offend() {
        Platform.runLater(() -> label.setText(""));
    }
}
