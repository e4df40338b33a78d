package yiwang.clerk.desk;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.function.Consumer;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import yiwang.ui.sign.ThreeTruths;
import yiwang.ui.sign.Truth;
import yiwang.ui.text.Texts;

/** Cases as rows with a head and a legend: arrow keys choose, Enter or a double click does what the row's button says. */
final class CaseRows {

    private final Texts texts;
    private final ListView<DeskRow> list = new ListView<>();
    private final StackPane head = new StackPane();
    private Boolean shownCompact;

    /** @param spoken what the list is, for who hears it */
    CaseRows(Texts texts, ZoneId zone, String spoken, Consumer<DeskRow> open) {
        this.texts = texts;
        list.setCellFactory(view -> new DeskCell(texts, zone, this::compact, open));
        list.getSelectionModel().setSelectionMode(SelectionMode.SINGLE);
        list.getStyleClass().addAll("cl-desk-list", "cl-case-rows");
        list.setAccessibleText(spoken);
        list.setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.ENTER) {
                openChosen(open);
            }
        });
        list.setOnMouseClicked(click -> {
            if (click.getClickCount() == 2) {
                openChosen(open);
            }
        });
    }

    private void openChosen(Consumer<DeskRow> open) {
        DeskRow chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            open.accept(chosen);
        }
    }

    ListView<DeskRow> list() {
        return list;
    }

    Node head() {
        return head;
    }

    /** Rows that are shown as they come, and read when they are looked at. */
    void show(ObservableList<DeskRow> rows) {
        if (list.getItems() != rows) {
            list.setItems(rows);
        }
    }

    /** Columns change when the window grows or shrinks past a point. */
    void fitTo(Region page) {
        page.widthProperty().subscribe(width -> fit());
    }

    void fit() {
        boolean compact = compact();
        if (shownCompact == null || shownCompact != compact) {
            shownCompact = compact;
            Node grid = DeskColumns.row(compact, Arrays.stream(new String[] {"limit", "who", "item", "state", compact ? "truths.short" : "truths", "time", "next"})
                    .map(this::column).toArray(Node[]::new));
            grid.getStyleClass().add("cl-desk-head");
            head.getChildren().setAll(grid);
            list.refresh();
        }
    }

    private Node column(String name) {
        Label label = new Label(texts.get("desk.column." + name));
        label.getStyleClass().addAll("yw-caption", "yw-muted");
        return label;
    }

    Node legend() {
        Label word = new Label(texts.get("desk.legend"));
        Label detail = new Label(texts.get("desk.legend.words"));
        word.getStyleClass().addAll("yw-caption", "yw-muted");
        detail.getStyleClass().addAll("yw-caption", "yw-subtle");
        HBox legend = new HBox(word, ThreeTruths.full(Truth.DONE, Truth.GOING, Truth.NOT_YET), detail);
        legend.getStyleClass().add("cl-legend");
        return legend;
    }

    private boolean compact() {
        for (Parent at = head; at != null; at = at.getParent()) {
            if (at.getStyleClass().contains("yw-compact")) {
                return true;
            }
        }
        return false;
    }
}
