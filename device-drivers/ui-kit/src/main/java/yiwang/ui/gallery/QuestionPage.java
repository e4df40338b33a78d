package yiwang.ui.gallery;

import javafx.scene.layout.StackPane;
import yiwang.ui.clerk.Question;
import yiwang.ui.view.Overlay;

/** A question over a page. */
final class QuestionPage extends StackPane {
    QuestionPage() {
        Overlay overlay = new Overlay(new CasePage());
        getChildren().add(overlay);
        Question.warn(overlay, "删掉委托书第 3 页吗？", "删掉后要重新扫描。别的页不受影响。", "删掉这页", "留着", () -> { });
    }
}
