package yiwang.clerk.intake;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import yiwang.ui.text.Texts;

/** The right panel: the person, and the guide. */
final class SideTabs extends VBox {

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final Button personTab;
    private final Button guideTab;
    private final ScrollPane scroll = new ScrollPane();
    private final Node person;

    SideTabs(Texts texts, Node person, Node guide) {
        this.person = person;
        getStyleClass().addAll("yw-card", "cl-side-tabs");
        personTab = tab(texts.get("tab.person"), person);
        personTab.setId("side.person");
        guideTab = tab(texts.get("tab.guide"), guide);
        HBox tabs = new HBox(personTab, guideTab);
        tabs.getStyleClass().add("cl-tabs");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("cl-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(tabs, scroll);
        person();
    }

    void person() {
        choose(personTab, person);
    }

    private Button tab(String word, Node content) {
        Button tab = new Button(word);
        tab.getStyleClass().setAll("cl-tab");
        tab.setAccessibleText(word);
        tab.setOnAction(event -> choose(tab, content));
        return tab;
    }

    private void choose(Button tab, Node content) {
        personTab.pseudoClassStateChanged(CHOSEN, tab == personTab);
        guideTab.pseudoClassStateChanged(CHOSEN, tab == guideTab);
        scroll.setContent(content);
    }
}
