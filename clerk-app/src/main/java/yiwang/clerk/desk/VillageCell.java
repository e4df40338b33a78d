package yiwang.clerk.desk;

import java.util.function.Consumer;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import yiwang.sync.domain.casework.CaseState;
import yiwang.ui.clerk.ActionButton;
import yiwang.ui.sign.StateTag;
import yiwang.ui.sign.ThreeTruths;
import yiwang.ui.sign.Tint;
import yiwang.ui.text.Texts;

/** A village's heading, or one case: person, item and number, state, three truths, what is in hand, one verb. */
final class VillageCell extends ListCell<VillageLine> {

    private static final double[] WIDTHS = {96, 0, 110, 104, 190, 108};

    private final Texts texts;
    private final Consumer<DeskRow> open;

    VillageCell(Texts texts, Consumer<DeskRow> open) {
        this.texts = texts;
        this.open = open;
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        getStyleClass().add("cl-desk-cell");
        setPrefWidth(0);
    }

    /** The columns that head and rows share; 0 = all that is left. */
    static GridPane columns(Node... cells) {
        GridPane grid = new GridPane();
        for (double width : WIDTHS) {
            ColumnConstraints column = new ColumnConstraints();
            column.setMinWidth(width);
            if (width == 0) {
                column.setHgrow(Priority.ALWAYS);
            } else {
                column.setMaxWidth(width);
            }
            column.setHalignment(grid.getColumnConstraints().size() == WIDTHS.length - 1 ? HPos.RIGHT : HPos.LEFT);
            grid.getColumnConstraints().add(column);
        }
        grid.addRow(0, cells);
        for (Node cell : cells) {
            GridPane.setValignment(cell, VPos.CENTER);
        }
        grid.getStyleClass().add("cl-desk-row");
        return grid;
    }

    @Override
    protected void updateItem(VillageLine line, boolean empty) {
        super.updateItem(line, empty);
        switch (empty ? null : line) {
            case null -> {
                setGraphic(null);
                setAccessibleText(null);
            }
            case VillageGroup group -> show(group);
            case VillageRow row -> show(row);
        }
    }

    private void show(VillageGroup group) {
        Label name = label(group.unfinished() ? texts.get("village.unfinished") : group.name().isEmpty() ? texts.get("village.elsewhere") : group.name(), "yw-title-3");
        Label words = label(group.unfinished() ? texts.get("village.unfinished.detail", group.rows().size()) : texts.get("village.group", group.people(), group.rows().size(), group.count(VillageFilter.LACKING), group.count(VillageFilter.UNSENT)),
                "yw-muted");
        HBox box = new HBox(name, words);
        box.getStyleClass().addAll("yw-row", "cl-village-heading");
        setGraphic(box);
        setAccessibleText(name.getText() + texts.get("sync.colon") + words.getText());
    }

    private void show(VillageRow line) {
        DeskRow row = line.row();
        Label item = new Label(row.itemName());
        Label number = label(row.draft() ? texts.get("desk.draft") : row.number(), "cl-mono");
        number.getStyleClass().add("yw-muted");
        VBox what = new VBox(item, number);
        what.setMinWidth(0);
        what.getStyleClass().add("yw-pair");
        StateTag state = new StateTag(line.lacksPapers() ? Tint.YELLOW : DeskWords.tint(row.state()), DeskWords.state(row.state(), texts));
        ThreeTruths truths = ThreeTruths.compact(row.truths().here(), row.truths().sent(), row.truths().centre());
        Label hand = label(inHand(line), line.lacksPapers() ? "cl-village-lacking" : "yw-muted");
        hand.getStyleClass().add("yw-small");
        ActionButton verb = verb(line);
        setGraphic(columns(row.who().isEmpty() ? label(texts.get("desk.nobody"), "yw-muted") : label(row.who(), "cl-desk-who"), what, state, truths, hand, verb));
        setAccessibleText(texts.get("village.spoken", row.who(), row.itemName(), state.getText(), truths.getAccessibleText(), hand.getText(), verb.getAccessibleText()));
    }

    private String inHand(VillageRow line) {
        if (line.row().draft()) {
            return "";
        }
        String scans = line.files() == 0 ? texts.get("village.hand.none") : texts.get("village.hand.files", line.files());
        return line.owed().isEmpty() || !line.lacksPapers() ? scans
                : texts.get(line.owed().size() == 1 ? "village.hand.owed" : "village.hand.owed.more", line.owed().getFirst(), line.owed().size());
    }

    private ActionButton verb(VillageRow line) {
        DeskRow row = line.row();
        boolean supply = row.state() == CaseState.TOLERANCE && line.lacksPapers() && row.step() != NextStep.SEE_REASON;
        String word = supply ? texts.get("village.supply") : texts.get("step." + row.step().name());
        ActionButton button = row.step() == NextStep.SEE_REASON ? ActionButton.danger(word)
                : row.step() == NextStep.LOOK && !supply ? ActionButton.link(word) : ActionButton.plain(word);
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
