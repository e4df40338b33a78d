package yiwang.clerk.sync;

import java.time.Clock;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import yiwang.ui.clerk.ActionButton;
import yiwang.ui.clerk.ProgressLine;
import yiwang.ui.sign.Truth;
import yiwang.ui.sign.TruthNode;
import yiwang.ui.text.Texts;

/** One case: here, sent, at the centre, each with its node and its words. */
final class SyncCell extends ListCell<SyncRow> {

    private final Texts texts;
    private final Clock clock;
    private final Consumer<SyncRow> act;

    /** @param act what the row's button does */
    SyncCell(Texts texts, Clock clock, Consumer<SyncRow> act) {
        this.texts = texts;
        this.clock = clock;
        this.act = act;
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        getStyleClass().add("cl-desk-cell");
        // As wide as the list: a long name is cut, not the list made wider.
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(SyncRow row, boolean empty) {
        super.updateItem(row, empty);
        if (empty || row == null) {
            setGraphic(null);
            setAccessibleText(empty ? null : texts.get("sync.row.reading"));
            return;
        }
        Label who = new Label(row.who());
        who.getStyleClass().add("cl-desk-who");
        who.setMinWidth(USE_PREF_SIZE);
        Label item = new Label(row.itemName());
        item.setMinWidth(0);
        HBox head = new HBox(who, item);
        head.getStyleClass().add("yw-row");
        Label number = new Label(row.number());
        number.getStyleClass().addAll("cl-mono", "yw-muted");
        VBox what = pair(head, number);
        String here = texts.get("state." + row.state().name());
        String sent = texts.get("sync.sent." + row.sentWord().name());
        String centre = texts.get("sync.centre." + row.centreWord().name());
        setGraphic(SyncColumns.row(what, place(Truth.DONE, here, texts.get("sync.saved", SyncWords.when(row.savedAt(), clock))),
                row.sentWord() == SyncRow.Sent.FILES_GOING ? going(row) : place(row.sent(), sent, sentDetail(row)),
                place(row.centre(), row.centreAt().map(at -> texts.get("sync.signed", SyncWords.when(at, clock))).orElse(centre), centreDetail(row)), verb(row)));
        setAccessibleText(texts.get("sync.row.spoken", row.who(), row.itemName(), here, sent, centre));
    }

    private String sentDetail(SyncRow row) {
        return switch (row.sentWord()) {
            case ALL -> row.sentAt().map(at -> SyncWords.when(at, clock)).orElse("");
            case STOPPED -> row.trouble().map(trouble -> trouble.code()).orElse("");
            case FILES_WAIT -> texts.get("sync.files", row.filesLeft(), SyncWords.bytes(row.allBytes() - row.sentBytes()));
            case QUEUED, NOT_YET -> row.files() == 0 ? texts.get("sync.nofiles") : texts.get("sync.records.first", SyncWords.bytes(row.allBytes()));
            case FILES_GOING -> "";
        };
    }

    private String centreDetail(SyncRow row) {
        return switch (row.centreWord()) {
            case SIGNED -> texts.get("sync.printable");
            case RECORDS_SIGNED -> texts.get("sync.files.left", row.filesLeft());
            case STOPPED -> row.trouble().map(trouble -> trouble.code()).orElse("");
            case AWAITED -> row.sentAt().map(at -> SyncWords.when(at, clock)).orElse("");
            case NONE -> "";
        };
    }

    private Node going(SyncRow row) {
        ProgressLine line = new ProgressLine();
        line.show(texts.get("sync.file.of", row.files() - row.filesLeft() + 1, row.files()), row.allBytes() == 0 ? 0 : (double) row.sentBytes() / row.allBytes(),
                SyncWords.bytes(row.sentBytes()) + " / " + SyncWords.bytes(row.allBytes()));
        HBox.setHgrow(line, Priority.ALWAYS);
        HBox box = new HBox(new TruthNode(row.sent()), line);
        box.getStyleClass().add("cl-sync-place");
        return box;
    }

    private static Node place(Truth truth, String word, String detail) {
        Label second = new Label(detail);
        second.getStyleClass().addAll("yw-caption", "yw-muted");
        HBox box = new HBox(new TruthNode(truth), pair(new Label(word), second));
        box.getStyleClass().add("cl-sync-place");
        return box;
    }

    private static VBox pair(Node above, Node below) {
        VBox box = new VBox(above, below);
        box.setMinWidth(0);
        box.getStyleClass().add("yw-pair");
        return box;
    }

    private ActionButton verb(SyncRow row) {
        ActionButton button = row.trouble().isPresent() ? ActionButton.danger(texts.get("sync.do.repair"))
                : ActionButton.link(texts.get(row.centreAt().isPresent() ? "sync.do.receipt" : "sync.do.look"));
        // The list itself is walked by the arrow keys; Enter does what the button says.
        button.setFocusTraversable(false);
        return button.small().onFire(fired -> act.accept(row));
    }
}
