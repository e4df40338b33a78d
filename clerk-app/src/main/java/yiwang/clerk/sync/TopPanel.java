package yiwang.clerk.sync;

import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import yiwang.clerk.shell.LimitRows;
import yiwang.sync.client.SyncFailure;
import yiwang.sync.client.SyncStatus;
import yiwang.sync.client.SyncStatus.Line;
import yiwang.sync.station.sync.SyncTrouble;
import yiwang.ui.clerk.ActionButton;
import yiwang.ui.clerk.Card;
import yiwang.ui.clerk.LimitRow;
import yiwang.ui.clerk.ProgressLine;
import yiwang.ui.sign.Lamp;
import yiwang.ui.sign.LampKind;
import yiwang.ui.text.Texts;

/** The line, what is under way with bytes and time left, and how long people can go on without a line. */
final class TopPanel {

    private final Texts texts;
    private final Clock clock;
    private final Lamp lamp = new Lamp(LampKind.OFF, "", "");
    private final Label since = words("yw-small", "yw-muted");
    private final Label why = words("yw-small");
    private final Label todo = words("cl-sync-figure");
    private final Label detail = words("yw-small", "yw-muted");
    private final ProgressLine drain = new ProgressLine();
    private final GridPane limits = new GridPane();
    private final Label limitRemark = words("yw-small", "yw-muted");
    private final Card card = new Card();
    private long freeBytes;

    TopPanel(Texts texts, Clock clock, Runnable tryNow, Runnable printReceipt) {
        this.texts = texts;
        this.clock = clock;
        lamp.getStyleClass().add("cl-sync-line");
        ActionButton now = ActionButton.quiet(texts.get("sync.now")).icon("remixmz-refresh-line").key("F5").small().onFire(fired -> tryNow.run());
        now.setId("sync.now");
        ActionButton receipt = ActionButton.plain(texts.get("sync.receipt")).icon("remixmz-printer-line").small()
                .onFire(fired -> printReceipt.run());
        receipt.setId("sync.receipt");
        HBox buttons = new HBox(now, receipt);
        buttons.getStyleClass().add("yw-row");
        limits.getStyleClass().add("cl-sync-limits");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox limitHead = new HBox(caption("sync.limits"), space, limitRemark);
        VBox first = part(caption("sync.line"), lamp, since, why, buttons);
        VBox second = part(caption("sync.going"), todo, drain, detail);
        VBox third = part(limitHead, limits);
        first.getStyleClass().add("cl-sync-first");
        third.getStyleClass().add("cl-sync-third");
        HBox.setHgrow(second, Priority.ALWAYS);
        HBox row = new HBox(first, second, third);
        row.getStyleClass().add("cl-sync-top");
        card.add(row);
        limitRemark.setText(texts.get("sync.limits.remark"));
    }

    Card node() {
        return card;
    }

    void free(long bytes) {
        freeBytes = bytes;
    }

    void show(SyncState state) {
        SyncStatus status = state.status();
        line(state);
        boolean nothing = state.overview().notAtCentre() == 0 && state.overview().pendingBytes() == 0;
        todo.setText(nothing ? texts.get("sync.none") : texts.get("sync.waiting", state.overview().notAtCentre()));
        drain.show(nothing ? texts.get("sync.all") : texts.get("sync.done", SyncWords.bytes(state.gauge().done()), SyncWords.bytes(state.gauge().whole())),
                state.gauge().part(), nothing ? "" : rest(state));
        detail.setText(nothing ? state.overview().receiptAt().map(at -> texts.get("sync.last", SyncWords.when(at, clock))).orElse("")
                : texts.get("sync.detail", state.overview().pendingRecords(), SyncWords.bytes(state.gauge().pending())));
        limits(state);
    }

    private String rest(SyncState state) {
        if (state.status().line() != Line.ONLINE) {
            return texts.get("sync.rest.offline");
        }
        if (state.overview().needsPerson() >= state.overview().notAtCentre()) {
            return texts.get("sync.rest.person");
        }
        return state.left().map(left -> SyncWords.left(left, texts) + state.speed().map(bytes -> texts.get("sync.speed", SyncWords.bytes(bytes))).orElse(""))
                .orElse(texts.get("sync.rest.soon"));
    }

    private void line(SyncState state) {
        SyncStatus status = state.status();
        String span = SyncWords.span(Duration.between(status.since(), clock.instant()), texts);
        switch (status.line()) {
            case ONLINE -> lamp.show(LampKind.NORMAL, texts.get("sync.online"), "");
            case OFFLINE -> lamp.show(LampKind.OFF, texts.get("sync.offline"), "");
            case UNKNOWN -> lamp.show(LampKind.OFF, texts.get("sync.unknown"), "");
        }
        since.setMinHeight(Label.USE_PREF_SIZE);
        since.setText(switch (status.line()) {
            case ONLINE -> texts.get("sync.online.since", SyncWords.when(status.since(), clock));
            case OFFLINE -> texts.get("sync.offline.since", span);
            case UNKNOWN -> texts.get("sync.unknown.since");
        });
        // What keeps one case back is said with that case.
        Set<String> ofCases = state.aside().stream().flatMap(row -> row.trouble().stream()).map(SyncTrouble::code).collect(Collectors.toSet());
        SyncFailure failure = status.failures().stream().filter(one -> !ofCases.contains(one.code())).findFirst().orElse(null);
        why.setMinHeight(Label.USE_PREF_SIZE);
        why.setManaged(failure != null);
        why.setVisible(failure != null);
        if (failure != null) {
            why.setText(failure.sentence() + failure.nextTry().map(at -> at.isAfter(clock.instant()) ? texts.get("sync.next", SyncWords.when(at, clock)) : texts.get("sync.trying")).orElse(""));
        }
    }

    private void limits(SyncState state) {
        limits.getChildren().clear();
        int at = 0;
        for (LimitRow row : new LimitRows(texts, clock).of(state.overview(), freeBytes)) {
            limits.add(row, at % 2, at / 2);
            at++;
        }
    }

    private Label caption(String key) {
        Label label = words("yw-small", "yw-muted");
        label.setText(texts.get(key));
        return label;
    }

    private static VBox part(Node... nodes) {
        VBox box = new VBox(nodes);
        box.getStyleClass().add("cl-sync-part");
        return box;
    }

    private static Label words(String... styles) {
        Label label = new Label();
        label.getStyleClass().addAll(styles);
        label.setWrapText(true);
        return label;
    }
}
