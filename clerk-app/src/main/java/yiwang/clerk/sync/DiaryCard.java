package yiwang.clerk.sync;

import java.time.Clock;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import yiwang.ui.clerk.Card;
import yiwang.ui.sign.LampKind;
import yiwang.ui.sign.Shape;
import yiwang.ui.text.Texts;

/** What happened just now between here and the centre: plain words, no log. */
final class DiaryCard {

    private final Texts texts;
    private final Clock clock;
    private final VBox lines = new VBox();
    private final Card card;
    private List<Happening> shown = List.of();

    DiaryCard(Texts texts, Clock clock) {
        this.texts = texts;
        this.clock = clock;
        ScrollPane scroll = new ScrollPane(lines);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("cl-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        card = new Card(texts.get("sync.diary"), texts.get("sync.diary.remark")).add(scroll);
        card.setMinHeight(96);
        VBox.setVgrow(card, Priority.ALWAYS);
        show(List.of());
    }

    Card node() {
        return card;
    }

    void show(List<Happening> happenings) {
        if (happenings.equals(shown) && !lines.getChildren().isEmpty()) {
            return;
        }
        shown = happenings;
        if (happenings.isEmpty()) {
            Label none = new Label(texts.get("sync.diary.none"));
            none.getStyleClass().addAll("yw-small", "yw-muted", "cl-todo");
            none.setMaxWidth(Double.MAX_VALUE);
            none.setWrapText(true);
            lines.getChildren().setAll(none);
            return;
        }
        lines.getChildren().setAll(happenings.stream().map(this::line).toList());
    }

    private Node line(Happening happening) {
        Label when = new Label(SyncWords.when(happening.at(), clock));
        when.getStyleClass().addAll("yw-small", "yw-muted");
        when.setMinWidth(Label.USE_PREF_SIZE);
        Label words = new Label(texts.get("sync.happened." + happening.kind().name(), happening.count())
                + (happening.words().isEmpty() ? "" : texts.get("sync.colon") + happening.words()));
        words.setWrapText(true);
        words.getStyleClass().add("yw-small");
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = new HBox(when, new Shape(lamp(happening.kind())), words);
        row.getStyleClass().add("cl-todo");
        return row;
    }

    private static LampKind lamp(Happening.Kind kind) {
        return switch (kind) {
            case LINE_UP, DELIVERED, ALL_DELIVERED -> LampKind.NORMAL;
            case LINE_DOWN -> LampKind.OFF;
            case TROUBLE -> LampKind.YELLOW;
        };
    }
}
