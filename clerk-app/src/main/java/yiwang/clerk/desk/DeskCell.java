package yiwang.clerk.desk;

import java.time.ZoneId;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.VBox;
import yiwang.ui.clerk.ActionButton;
import yiwang.ui.sign.Lamp;
import yiwang.ui.sign.StateTag;
import yiwang.ui.sign.ThreeTruths;
import yiwang.ui.text.Texts;

/** One row: lamp, person, item and number, state, three truths, time, one verb. */
final class DeskCell extends ListCell<DeskRow> {

    private final Texts texts;
    private final ZoneId zone;
    private final BooleanSupplier compact;
    private final Consumer<DeskRow> open;

    DeskCell(Texts texts, ZoneId zone, BooleanSupplier compact, Consumer<DeskRow> open) {
        this.texts = texts;
        this.zone = zone;
        this.compact = compact;
        this.open = open;
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        getStyleClass().add("cl-desk-cell");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(DeskRow row, boolean empty) {
        super.updateItem(row, empty);
        if (empty || row == null) {
            setGraphic(null);
            setAccessibleText(empty ? null : texts.get("sync.row.reading"));
            return;
        }
        String detail = DeskWords.limitDetail(row.limit(), texts);
        Lamp lamp = new Lamp(DeskWords.lamp(row.limit()), DeskWords.limitWord(row.limit(), texts), detail);
        Label who = label(row.who().isEmpty() ? texts.get("desk.nobody") : row.who(), row.who().isEmpty() ? "yw-muted" : "cl-desk-who");
        Label item = new Label(row.itemName());
        Label number = label(row.draft() ? texts.get("desk.draft") : row.number(), "cl-mono");
        number.getStyleClass().add("yw-muted");
        VBox what = new VBox(item, number);
        what.setMinWidth(0);
        what.getStyleClass().add("yw-pair");
        StateTag state = new StateTag(DeskWords.tint(row.state()), DeskWords.state(row.state(), texts));
        ThreeTruths truths = ThreeTruths.compact(row.truths().here(), row.truths().sent(), row.truths().centre());
        Label when = label(DeskWords.when(row, zone), "yw-muted");
        setGraphic(DeskColumns.row(compact.getAsBoolean(), lamp, who, what, state, truths, when, verb(row)));
        setAccessibleText(texts.get("desk.spoken", lamp.getAccessibleText(), row.who(), row.itemName(), state.getText(),
                truths.getAccessibleText(), texts.get("step." + row.step().name())));
    }

    private ActionButton verb(DeskRow row) {
        String word = texts.get("step." + row.step().name());
        boolean first = row.step() == NextStep.CONTINUE && getIndex() == 0;
        ActionButton button = switch (row.step()) {
            case CONTINUE -> first ? ActionButton.primary(word).key("Enter") : ActionButton.plain(word);
            case SEE_REASON -> ActionButton.danger(word);
            case LOOK -> ActionButton.link(word);
            case DECIDE -> row.limit().kind() == CaseLimit.Kind.YELLOW || row.limit().kind() == CaseLimit.Kind.RED
                    ? ActionButton.warning(word) : ActionButton.plain(word);
            case TAKE_CORRECTION, PRINT, HAND_OVER -> ActionButton.plain(word);
        };
        // The list itself is walked by the arrow keys; Enter does what the button says.
        button.setFocusTraversable(false);
        return button.small().onFire(fired -> open.accept(row));
    }

    private static Label label(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        return label;
    }
}
