package yiwang.clerk.shell;

import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import yiwang.ui.clerk.ActionButton;
import yiwang.ui.clerk.KeyCap;
import yiwang.ui.text.Texts;
import yiwang.ui.view.Overlay;

/** F1: the keys of this page. */
final class KeysSheet extends VBox {

    KeysSheet(Texts texts, List<PageKey> keys, Overlay overlay) {
        getStyleClass().add("yw-question");
        setMaxHeight(USE_PREF_SIZE);
        Label title = new Label(texts.get("keys.title"));
        title.getStyleClass().add("yw-title-2");
        GridPane grid = new GridPane();
        grid.getStyleClass().add("cl-keys");
        StringBuilder spoken = new StringBuilder(title.getText());
        for (PageKey key : keys) {
            grid.addRow(grid.getRowCount(), new KeyCap(key.cap()), new Label(key.word()));
            spoken.append("。").append(key.cap()).append(" ").append(key.word());
        }
        ActionButton close = ActionButton.plain(texts.get("keys.close")).key("Esc").onFire(fired -> overlay.close());
        getChildren().addAll(title, grid, close);
        setAccessibleRole(AccessibleRole.DIALOG);
        setAccessibleText(spoken.toString());
    }
}
