package yiwang.clerk.sync;

import java.util.UUID;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import yiwang.sync.station.sync.SyncTrouble;
import yiwang.ui.clerk.ActionButton;
import yiwang.ui.clerk.Card;
import yiwang.ui.sign.LampKind;
import yiwang.ui.sign.Shape;
import yiwang.ui.text.Texts;

/** Cases put aside because a person is needed: why, who, and the button that repairs. Nothing behind them waits for them. */
final class AsideCard {

    private final Texts texts;
    private final Consumer<UUID> sendAgain;
    private final Consumer<UUID> open;
    private final Consumer<UUID> scanAnew;
    private final VBox place = new VBox();

    AsideCard(Texts texts, Consumer<UUID> sendAgain, Consumer<UUID> scanAnew, Consumer<UUID> open) {
        this.texts = texts;
        this.sendAgain = sendAgain;
        this.open = open;
        this.scanAnew = scanAnew;
    }

    VBox node() {
        return place;
    }

    void show(SyncState state) {
        boolean any = !state.aside().isEmpty();
        place.setManaged(any);
        place.setVisible(any);
        if (!any) {
            place.getChildren().clear();
            return;
        }
        Card card = new Card(texts.get("sync.aside", state.overview().needsPerson()), texts.get("sync.aside.remark"));
        card.getStyleClass().add("cl-sync-aside");
        place.setMinHeight(VBox.USE_PREF_SIZE);
        state.aside().forEach(row -> row.trouble().ifPresent(trouble -> card.add(one(row, trouble))));
        place.getChildren().setAll(card);
    }

    private Node one(SyncRow row, SyncTrouble trouble) {
        Label title = new Label(row.who() + " · " + row.itemName());
        title.getStyleClass().add("yw-strong");
        Label sentence = new Label(trouble.sentence());
        sentence.setWrapText(true);
        sentence.setMinHeight(Label.USE_PREF_SIZE);
        GridPane facts = new GridPane();
        facts.getStyleClass().add("cl-facts");
        fact(facts, 0, "sync.who", texts.get("sync.who." + trouble.whoActs().name()));
        fact(facts, 1, "sync.code", trouble.code());
        ActionButton send = button(trouble, SyncTrouble.Repair.SEND_AGAIN, "sync.again").icon("remixmz-refresh-line").onFire(fired -> sendAgain.accept(row.caseId()));
        ActionButton scan = button(trouble, SyncTrouble.Repair.SCAN_ANEW, "sync.rescan").icon("remixmz-qr-scan-line").onFire(fired -> scanAnew.accept(row.caseId()));
        ActionButton look = button(trouble, SyncTrouble.Repair.OPEN_CASE, "sync.open").onFire(fired -> open.accept(row.caseId()));
        HBox buttons = switch (trouble.repair()) {
            case SEND_AGAIN -> new HBox(send, look);
            case SCAN_ANEW -> new HBox(scan, send, look);
            case OPEN_CASE -> new HBox(look, send);
        };
        buttons.getStyleClass().add("yw-row");
        HBox head = new HBox(new Shape(LampKind.RED), title);
        head.getStyleClass().add("yw-row");
        VBox box = new VBox(head, sentence, facts, buttons);
        box.getStyleClass().add("cl-sync-one");
        return box;
    }

    /** What helps best is the filled one. */
    private ActionButton button(SyncTrouble trouble, SyncTrouble.Repair repair, String key) {
        ActionButton button = trouble.repair() == repair ? ActionButton.primary(texts.get(key)) : ActionButton.plain(texts.get(key));
        button.setId(key);
        return button.small();
    }

    private void fact(GridPane facts, int row, String key, String value) {
        Label name = new Label(texts.get(key));
        name.getStyleClass().addAll("yw-small", "yw-muted");
        Label said = new Label(value);
        said.setWrapText(true);
        facts.addRow(row, name, said);
    }
}
