package yiwang.clerk.intake;

import java.util.function.BiConsumer;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import yiwang.ui.clerk.ActionButton;
import yiwang.ui.clerk.FieldBox;
import yiwang.ui.text.Texts;

/** 不予受理: the reason, and where the citizen is to go instead; both have to be written. */
final class RefuseSheet extends VBox {

    private final FieldBox reason;

    RefuseSheet(Texts texts, BiConsumer<String, String> refused, Runnable close) {
        getStyleClass().addAll("yw-question", "cl-manual");
        setMaxHeight(USE_PREF_SIZE);
        Label title = new Label(texts.get("refuse.title"));
        title.getStyleClass().add("yw-title-2");
        Label law = new Label(texts.get("refuse.law"));
        law.getStyleClass().add("yw-muted");
        law.setWrapText(true);
        reason = new FieldBox(texts.get("refuse.reason"));
        FieldBox where = new FieldBox(texts.get("refuse.where"));
        reason.field().setId("refuse.reason");
        where.field().setId("refuse.where");
        ActionButton back = ActionButton.plain(texts.get("refuse.back")).key("Esc").onFire(fired -> close.run());
        ActionButton go = ActionButton.danger(texts.get("refuse.go")).onFire(fired -> {
            if (reason.field().getText().isBlank()) {
                reason.error(texts.get("refuse.reason.missing"));
            } else if (where.field().getText().isBlank()) {
                where.error(texts.get("refuse.where.missing"));
            } else {
                close.run();
                refused.accept(reason.field().getText().strip(), where.field().getText().strip());
            }
        });
        go.setId("refuse.go");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox buttons = new HBox(space, back, go);
        buttons.getStyleClass().add("yw-question-buttons");
        getChildren().addAll(title, law, reason, where, buttons);
        setAccessibleRole(AccessibleRole.DIALOG);
        setAccessibleText(title.getText());
    }

    FieldBox first() {
        return reason;
    }
}
