package yiwang.kiosk.matters;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import yiwang.ui.sign.Lamp;
import yiwang.ui.sign.Truth;
import yiwang.ui.sign.TruthNode;
import yiwang.ui.text.Texts;

/** One case: its name and lamp, the way it goes, and what the person has to do. */
final class MatterBox extends VBox {

    MatterBox(MatterCard card, Texts texts) {
        getStyleClass().addAll("yw-card", "kiosk-matter");
        if (card.asked()) {
            getStyleClass().add("kiosk-matter-asked");
        }
        Label title = label(card.title(), "yw-title-2");
        Label meta = label(card.meta(), "yw-caption");
        meta.getStyleClass().add("yw-muted");
        VBox names = new VBox(title, meta);
        HBox.setHgrow(names, Priority.ALWAYS);
        HBox head = new HBox(names, new Lamp(card.lamp(), card.lampWord(), ""));
        head.getStyleClass().add("kiosk-matter-head");
        getChildren().addAll(head, way(card), say(card));
        setAccessibleRole(AccessibleRole.TEXT);
        setAccessibleText(texts.get("matter.spoken", card.title(), card.lampWord(), card.say() + card.then()));
        setFocusTraversable(false);
    }

    private static HBox way(MatterCard card) {
        HBox way = new HBox();
        way.getStyleClass().add("kiosk-way");
        for (int i = 0; i < card.steps().size(); i++) {
            MatterCard.Step step = card.steps().get(i);
            Region wire = new Region();
            wire.getStyleClass().add(step.truth() == Truth.DONE ? "kiosk-wire-done" : "kiosk-wire");
            wire.setVisible(i < card.steps().size() - 1);
            HBox.setHgrow(wire, Priority.ALWAYS);
            HBox line = new HBox(new TruthNode(step.truth()), wire);
            line.getStyleClass().add("kiosk-way-line");
            Label name = label(step.name(), step.truth() == Truth.NOT_YET ? "yw-muted" : "yw-strong");
            Label when = label(step.when(), "yw-caption");
            when.getStyleClass().add("yw-muted");
            VBox station = new VBox(line, name, when);
            HBox.setHgrow(station, Priority.ALWAYS);
            station.setMaxWidth(Double.MAX_VALUE);
            station.getStyleClass().add("kiosk-way-station");
            way.getChildren().add(station);
        }
        return way;
    }

    private static StackPane say(MatterCard card) {
        VBox words = new VBox(label(card.say(), "yw-strong"));
        if (!card.then().isEmpty()) {
            words.getChildren().add(label(card.then(), "kiosk-then"));
        }
        StackPane box = new StackPane(words);
        box.getStyleClass().add("kiosk-say");
        return box;
    }

    private static Label label(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
