package yiwang.clerk.shell;

import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import yiwang.sync.domain.problem.Problem;
import yiwang.ui.clerk.ActionButton;
import yiwang.ui.clerk.EmptyState;
import yiwang.ui.text.Texts;

/** The counter cannot start: one sentence that says why and what to do, and the code for the phone call. */
public final class RefusedView {

    private final StackPane root;

    public RefusedView(Problem problem, Texts texts, Runnable close) {
        ActionButton end = ActionButton.primary(texts.get("refused.close")).onFire(fired -> close.run());
        Label code = new Label(texts.get("notice.code", problem.code()));
        code.getStyleClass().addAll("yw-caption", "yw-subtle");
        EmptyState state = new EmptyState("remixal-error-warning-line", texts.get("refused.title"), problem.sentence(), end, code);
        root = new StackPane(state);
        root.setAccessibleText(problem.sentence());
    }

    public Parent root() {
        return root;
    }
}
