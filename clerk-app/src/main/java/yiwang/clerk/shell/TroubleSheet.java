package yiwang.clerk.shell;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import yiwang.sync.domain.problem.Problem;
import yiwang.ui.clerk.ActionButton;
import yiwang.ui.text.Texts;
import yiwang.ui.view.Overlay;

/** Something failed that no field and no list can say: what happened, what is safe, and the code for the phone call. */
public final class TroubleSheet extends VBox {

    public TroubleSheet(Problem problem, Texts texts, Overlay overlay) {
        getStyleClass().add("yw-question");
        setMaxHeight(USE_PREF_SIZE);
        Label title = new Label(texts.get("trouble.title"));
        title.getStyleClass().add("yw-title-2");
        ActionButton close = ActionButton.primary(texts.get("trouble.close")).key("Esc").onFire(fired -> overlay.close());
        getChildren().addAll(title, Notices.box(problem, texts), close);
        setAccessibleRole(AccessibleRole.DIALOG);
        setAccessibleText(Notices.sentence(problem, texts));
    }
}
