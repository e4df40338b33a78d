package yiwang.ui.clerk;

import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import yiwang.ui.sign.KitWords;
import yiwang.ui.view.Overlay;

/**
 * Asks before something that cannot be taken back. Both buttons say their result; Esc and the focus at the start are
 * on the way back.
 */
public final class Question extends VBox {
    private final HBox buttons = new HBox();
    private final ActionButton back;

    private Question(Overlay overlay, String title, String explanation, ActionButton go, String backWord, Runnable yes) {
        getStyleClass().add("yw-question");
        setMaxHeight(USE_PREF_SIZE);
        Label head = new Label(title);
        head.getStyleClass().add("yw-title-2");
        head.setWrapText(true);
        Label text = new Label(explanation);
        text.getStyleClass().add("yw-muted");
        text.setWrapText(true);
        back = ActionButton.plain(backWord).key("Esc").onFire(fired -> overlay.close());
        go.onFire(fired -> {
            overlay.close();
            yes.run();
        });
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        buttons.getStyleClass().add("yw-question-buttons");
        buttons.getChildren().addAll(space, back, go);
        getChildren().addAll(head, text, buttons);
        setAccessibleRole(AccessibleRole.DIALOG);
        setAccessibleText(KitWords.get("spoken.pair", title, explanation));
    }

    /**
     * @param goWord   says what happens: 删掉这页
     * @param backWord says what stays: 留着
     */
    public static Question ask(Overlay overlay, String title, String explanation, String goWord, String backWord,
            Runnable yes) {
        return open(overlay, new Question(overlay, title, explanation, ActionButton.primary(goWord), backWord, yes));
    }

    /** The same for something that destroys. */
    public static Question warn(Overlay overlay, String title, String explanation, String goWord, String backWord,
            Runnable yes) {
        return open(overlay, new Question(overlay, title, explanation, ActionButton.danger(goWord), backWord, yes));
    }

    /** Puts something between the explanation and the buttons, such as a field for the reason. */
    public Question with(Node content) {
        getChildren().add(getChildren().size() - 1, content);
        content.requestFocus();
        return this;
    }

    private static Question open(Overlay overlay, Question question) {
        overlay.open(question);
        question.back.requestFocus();
        return question;
    }
}
