package yiwang.clerk.desk;

import java.io.File;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import yiwang.clerk.shell.ShellState;
import yiwang.ui.clerk.ActionButton;
import yiwang.ui.clerk.Card;
import yiwang.ui.clerk.LimitRow;
import yiwang.ui.sign.Icon;
import yiwang.ui.sign.LampKind;
import yiwang.ui.sign.Shape;
import yiwang.ui.text.Texts;

/** Beside the list: what is to be done today, the day in figures, and off line what this machine can count on. */
final class DeskSide extends VBox {

    private static final long GIGABYTE = 1L << 30;
    private static final long FULL_BELOW = 1;
    private static final long NARROW_BELOW = 5;

    private static final String UNREAD = "…";

    private final Texts texts;
    private final Clock clock;
    private final String catalogueVersion;
    private final Consumer<DeskRow> open;
    private final Card todo;
    private final VBox todos = new VBox();
    private final GridPane figures = new GridPane();
    private final Card limits;
    private final VBox limitRows = new VBox();

    DeskSide(Texts texts, Clock clock, String catalogueVersion, Consumer<DeskRow> open) {
        this.texts = texts;
        this.clock = clock;
        this.catalogueVersion = catalogueVersion;
        this.open = open;
        getStyleClass().add("cl-side");
        todo = new Card(texts.get("todo.title"), "").add(todos);
        figures.getStyleClass().add("cl-figures");
        Card day = new Card(texts.get("day.title"), "").add(figures);
        limitRows.getStyleClass().add("cl-limits");
        limits = new Card(texts.get("offline.limits"), "").add(limitRows);
        Label first = new Label(texts.get("locked.title"));
        first.getStyleClass().add("yw-strong");
        Label second = new Label(texts.get("locked.detail"));
        second.getStyleClass().addAll("yw-small", "yw-muted");
        second.setWrapText(true);
        HBox locked = new HBox(new Icon("remixal-lock-2-line"), new VBox(first, second));
        locked.getStyleClass().add("cl-locked");
        getChildren().addAll(limits, todo, day, new Card().add(locked));
        limits.setManaged(false);
        limits.setVisible(false);
    }

    /** What comes before everything else; the word about the lock gives way to it. */
    void first(Card card) {
        getChildren().removeLast();
        getChildren().addFirst(card);
    }

    void show(DeskState state) {
        if (!state.loaded()) {
            notYetRead();
            return;
        }
        todo.remark(texts.get("todo.count", state.todos().stream().mapToInt(Todo::count).sum()));
        todos.getChildren().setAll(state.todos().stream().map(this::todo).toList());
        if (state.todos().isEmpty()) {
            todos.getChildren().add(line("todo.none"));
        }
        figures(Integer.toString(state.day().taken()), Integer.toString(state.day().accepted()), Integer.toString(state.day().corrections()),
                "%,d".formatted(state.day().notAtCentre()));
    }

    /** A zero would be a word about the day, and a false one. */
    private void notYetRead() {
        todo.remark("");
        todos.getChildren().setAll(line("cases.reading"));
        figures(UNREAD, UNREAD, UNREAD, UNREAD);
    }

    private Label line(String key) {
        Label line = new Label(texts.get(key));
        line.getStyleClass().addAll("yw-muted", "cl-todo");
        line.setMaxWidth(Double.MAX_VALUE);
        return line;
    }

    private void figures(String taken, String accepted, String corrections, String unsent) {
        figures.getChildren().clear();
        figure(0, "day.taken", taken);
        figure(1, "day.accepted", accepted);
        figure(2, "day.corrections", corrections);
        figure(3, "day.unsent", unsent);
    }

    void show(ShellState state) {
        limits.setManaged(state.offline());
        limits.setVisible(state.offline());
        if (state.offline()) {
            limitRows.getChildren().setAll(
                    new LimitRow(texts.get("offline.since")).show(LampKind.NORMAL, DeskWords.span(state.sync().since(), clock.instant(), texts)),
                    new LimitRow(texts.get("offline.catalogue")).show(LampKind.NORMAL, catalogueVersion), disk(state.freeBytes()));
        }
    }

    private LimitRow disk(long freeBytes) {
        long free = freeBytes / GIGABYTE;
        LampKind kind = free < FULL_BELOW ? LampKind.RED : free < NARROW_BELOW ? LampKind.YELLOW : LampKind.NORMAL;
        return new LimitRow(texts.get("offline.disk")).show(kind, texts.get("offline.disk.free", free));
    }

    private Node todo(Todo item) {
        LampKind kind = switch (item.kind()) {
            case OVERDUE, NOT_DELIVERED -> LampKind.RED;
            case DUE_TODAY -> LampKind.YELLOW;
            case REST_PRESSING, TO_DECIDE, TO_HAND_OVER -> LampKind.REMIND;
        };
        Label what = new Label(texts.get("todo." + item.kind().name(), item.count()));
        what.getStyleClass().add("yw-strong");
        what.setWrapText(true);
        Label who = new Label(texts.get("todo.first", item.first().who(), item.first().itemName()));
        who.getStyleClass().addAll("yw-small", "yw-muted");
        VBox words = new VBox(what, who);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMinWidth(0);
        ActionButton go = ActionButton.plain(texts.get("todo.go." + item.kind().name())).small().onFire(fired -> open.accept(item.first()));
        HBox row = new HBox(new Shape(kind), words, go);
        row.getStyleClass().add("cl-todo");
        return row;
    }

    private void figure(int index, String key, String value) {
        Label name = new Label(texts.get(key));
        name.getStyleClass().addAll("yw-caption", "yw-muted");
        Label number = new Label(value);
        number.getStyleClass().add("yw-figure");
        Label unit = new Label(texts.get("day.unit"));
        unit.getStyleClass().addAll("yw-small", "yw-muted", "cl-unit");
        figures.add(new VBox(name, new HBox(number, unit)), index % 2, index / 2);
    }
}
