package yiwang.clerk.shell;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import yiwang.sync.domain.problem.Problem;
import yiwang.ui.sign.LampKind;
import yiwang.ui.sign.Shape;
import yiwang.ui.text.Texts;

/** What went wrong, in place: the sentence first, the short code for the phone call small and last. */
public final class Notices {

    private Notices() { }

    public static HBox box(Problem problem, Texts texts) {
        Label sentence = new Label(sentence(problem, texts));
        sentence.setWrapText(true);
        Label code = new Label(texts.get("notice.code", problem.code()));
        code.getStyleClass().addAll("yw-caption", "yw-subtle");
        VBox words = new VBox(sentence, code);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox box = new HBox(new Shape(LampKind.YELLOW), words);
        box.getStyleClass().addAll("cl-notice", "yw-tint-warn");
        box.setAccessibleRole(AccessibleRole.TEXT);
        box.setAccessibleText(sentence.getText());
        return box;
    }

    /** The station's own sentence; what the screens notice themselves stands in the bundle. */
    public static String sentence(Problem problem, Texts texts) {
        return problem.sentence().isEmpty() ? texts.get("notice." + problem.code()) : problem.sentence();
    }
}
