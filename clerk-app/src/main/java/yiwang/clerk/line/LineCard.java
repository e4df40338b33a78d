package yiwang.clerk.line;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import yiwang.clerk.shell.PageKey;
import yiwang.sync.domain.queue.Ticket;
import yiwang.ui.clerk.ActionButton;
import yiwang.ui.clerk.Card;
import yiwang.ui.text.Texts;
import yiwang.ui.view.Subscriptions;

/** Whose turn it is, who comes next, and the one filled button. */
public final class LineCard {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final int SHOWN = 3;
    private static final int MOST_PASSED = 3;

    private final LineViewModel viewModel;
    private final Texts texts;
    private final Clock clock;
    private final Card card;
    private final Label number = label("", "cl-called");
    private final Label lasts = label("", "yw-title-2");
    private final Label since = label("", "yw-caption", "yw-muted");
    private final ActionButton next;
    private final ActionButton recall;
    private final ActionButton pass;
    private final ActionButton serve;
    private final VBox waiting = new VBox();
    private final HBox passed = new HBox();

    public LineCard(LineViewModel viewModel, Texts texts, Clock clock) {
        card = new Card(texts.get("line.title"), "");
        this.viewModel = viewModel;
        this.texts = texts;
        this.clock = clock;
        next = button(ActionButton.primary(texts.get("line.next")).icon("remixmz-volume-up-line").key("F2").large(), "line.next", viewModel::next);
        recall = button(ActionButton.plain(texts.get("line.recall")).key("F3").upright(), "line.recall", viewModel::recall);
        pass = button(ActionButton.plain(texts.get("line.pass")).key("F4").upright(), "line.pass", viewModel::pass);
        serve = button(ActionButton.plain(texts.get("line.serve")).key("F9").upright(), "line.serve", viewModel::serve);
        ActionButton give = button(ActionButton.link(texts.get("line.give")).icon("remixmz-ticket-2-line").small(), "line.give", viewModel::give);
        card.actions(give);
        VBox time = new VBox(since, lasts);
        time.getStyleClass().add("cl-called-time");
        HBox turn = new HBox(number, space(), time);
        turn.getStyleClass().add("cl-turn");
        HBox keys = new HBox(recall, pass, serve);
        keys.getStyleClass().add("cl-call-keys");
        keys.getChildren().forEach(key -> HBox.setHgrow(key, Priority.ALWAYS));
        passed.getStyleClass().add("cl-passed");
        waiting.getStyleClass().add("cl-line");
        VBox body = new VBox(turn, next, keys, waiting, passed);
        body.getStyleClass().add("cl-call");
        card.add(body);
        card.setId("line");
    }

    public Card root() {
        return card;
    }

    /** The keys that call from every page. */
    public static List<PageKey> keys(LineViewModel viewModel, Texts texts) {
        return List.of(PageKey.of("F2", "F2", texts.get("line.next"), viewModel::next), PageKey.of("F3", "F3", texts.get("line.recall"), viewModel::recall),
                PageKey.of("F4", "F4", texts.get("line.pass"), viewModel::pass), PageKey.of("F9", "F9", texts.get("line.serve"), viewModel::serve));
    }

    private static ActionButton button(ActionButton button, String id, Runnable action) {
        button.setId(id);
        return button.onFire(fired -> action.run());
    }

    public void follow(Subscriptions whileShown) {
        whileShown.follow(viewModel.state(), this::show);
        viewModel.load();
    }

    private void show(LineState state) {
        boolean free = state.line().called().isEmpty();
        number.setText(state.line().called().map(Ticket::number).orElse(texts.get("line.nobody")));
        number.getStyleClass().setAll("label", free ? "cl-called-nobody" : "cl-called");
        next.setText(texts.get(free ? "line.first" : "line.next"));
        next.setDisable(free && state.line().waiting().isEmpty());
        List.of(recall, pass, serve).forEach(key -> key.setDisable(free));
        card.remark(texts.get("line.remark", state.line().waiting().size(), state.line().served()));
        waiting.getChildren().setAll(state.line().waiting().stream().limit(SHOWN).map(this::row).toList());
        passed.getChildren().setAll(state.line().passed().isEmpty() ? List.of() : List.of(label(texts.get("line.passed", state.line().passed().size()), "yw-small", "yw-muted")));
        state.line().passed().stream().limit(MOST_PASSED).forEach(ticket -> passed.getChildren().add(back(ticket)));
        passed.setManaged(!state.line().passed().isEmpty());
        tick();
    }

    /** How long the one at the window has been there. Once a second. */
    public void tick() {
        Optional<Instant> called = viewModel.state().get().since();
        since.setText(called.map(at -> texts.get("line.since", TIME.format(at.atZone(clock.getZone())))).orElse(""));
        lasts.setText(called.map(at -> Duration.between(at, clock.instant())).map(time -> "%02d:%02d".formatted(time.toMinutes(), time.toSecondsPart())).orElse(""));
    }

    private Node row(Ticket ticket) {
        long minutes = Math.max(0, Duration.between(ticket.takenAt(), clock.instant()).toMinutes());
        HBox row = new HBox(label(ticket.number(), "yw-strong"), space(), label(texts.get("line.waits", minutes), "yw-small", "yw-muted"));
        row.getStyleClass().add("cl-line-row");
        return row;
    }

    private ActionButton back(Ticket ticket) {
        ActionButton button = ActionButton.plain(ticket.number()).small().onFire(fired -> viewModel.callBack(ticket.ticketId()));
        button.setId("line.back." + ticket.number());
        button.setAccessibleText(texts.get("line.back", ticket.number()));
        return button;
    }

    private static Label label(String text, String... styles) {
        Label label = new Label(text);
        label.getStyleClass().addAll(styles);
        return label;
    }

    private static Region space() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return space;
    }
}
