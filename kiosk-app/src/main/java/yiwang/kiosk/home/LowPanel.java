package yiwang.kiosk.home;

import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import yiwang.ui.kiosk.NumberBadge;
import yiwang.ui.kiosk.Ridges;
import yiwang.ui.text.Texts;

/** What the upper part of the home page shows in low reach: to be looked at only. */
final class LowPanel {

    private final Texts texts;

    LowPanel(Texts texts) {
        this.texts = texts;
    }

    Region show(HomeFacts facts) {
        HBox numbers = new HBox();
        numbers.getStyleClass().add("kiosk-numbers");
        facts.ticketsToday().ifPresent(today -> numbers.getChildren().add(
                new NumberBadge(texts.get("home.low.tickets")).show(Integer.toString(today), texts.get("unit.numbers"))));
        if (facts.items() > 0) {
            numbers.getChildren().add(new NumberBadge(texts.get("home.low.items")).show(Integer.toString(facts.items()), texts.get("unit.items")));
        }
        Region spring = new Region();
        VBox.setVgrow(spring, Priority.ALWAYS);
        Ridges ridges = new Ridges(false);
        ridges.getStyleClass().add("kiosk-low-ridges");
        VBox panel = new VBox(numbers, spring, ridges);
        panel.getStyleClass().add("kiosk-bleed");
        return panel;
    }
}
