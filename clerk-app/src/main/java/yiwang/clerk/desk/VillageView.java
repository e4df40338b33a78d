package yiwang.clerk.desk;

import java.time.Clock;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import yiwang.clerk.shell.LimitRows;
import yiwang.clerk.shell.PageKey;
import yiwang.clerk.shell.PageView;
import yiwang.clerk.shell.ShellState;
import yiwang.sync.client.SyncStatus;
import yiwang.sync.station.sync.OfflineLimit;
import yiwang.ui.clerk.ActionButton;
import yiwang.ui.clerk.Banner;
import yiwang.ui.clerk.Card;
import yiwang.ui.clerk.EmptyState;
import yiwang.ui.clerk.FilterChips;
import yiwang.ui.sign.Icon;
import yiwang.ui.sign.Tint;
import yiwang.ui.text.Texts;
import yiwang.ui.view.Subscriptions;

/** The page of a village's agent: the state of the line large on top, cases by village, and how long it goes without a line. */
public final class VillageView extends PageView {

    private final VillageViewModel viewModel;
    private final ObservableValue<ShellState> shell;
    private final Texts texts;
    private final Clock clock;
    private final DeskView.DeskRoutes routes;
    private final Runnable toStick;
    private final StackPane banner = new StackPane();
    private final FilterChips chips;
    private final ListView<VillageLine> list = new ListView<>();
    private final StackPane listPlace = new StackPane(list);
    private final Card card;
    private final VBox limits = new VBox();
    private final VBox side;
    private final VBox root;

    /** @param toStick leads to where everything is sealed on a stick */
    public VillageView(VillageViewModel viewModel, ObservableValue<ShellState> shell, Texts texts, Clock clock, DeskView.DeskRoutes routes, Runnable toStick) {
        this.viewModel = viewModel;
        this.shell = shell;
        this.texts = texts;
        this.clock = clock;
        this.routes = routes;
        this.toStick = toStick;
        chips = new FilterChips(id -> viewModel.filter(VillageFilter.valueOf(id)));
        list.setId("village.list");
        list.setCellFactory(view -> new VillageCell(texts, routes.open()));
        list.getStyleClass().addAll("cl-desk-list", "cl-case-rows");
        list.setAccessibleText(texts.get("village.list"));
        list.setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.ENTER) {
                openChosen();
            }
        });
        list.setOnMouseClicked(click -> {
            if (click.getClickCount() == 2) {
                openChosen();
            }
        });
        ActionButton every = ActionButton.link(texts.get("desk.all")).small().onFire(fired -> routes.allCases().run());
        every.setId("desk.all");
        ActionButton begin = ActionButton.primary(texts.get("desk.new")).icon("remixal-add-line").key("Ctrl N").small().onFire(fired -> routes.newCase().run());
        begin.setId("desk.new");
        card = new Card(texts.get("village.title"), "").actions(every).actions(begin);
        VBox.setVgrow(listPlace, Priority.ALWAYS);
        card.add(chips, head(), listPlace);
        HBox.setHgrow(card, Priority.ALWAYS);
        limits.getStyleClass().add("cl-limits");
        Label first = new Label(texts.get("locked.title"));
        first.getStyleClass().add("yw-strong");
        Label second = new Label(texts.get("locked.detail"));
        second.getStyleClass().addAll("yw-small", "yw-muted");
        second.setWrapText(true);
        HBox locked = new HBox(new Icon("remixal-lock-2-line"), new VBox(first, second));
        locked.getStyleClass().add("cl-locked");
        side = new VBox(new Card(texts.get("sync.limits"), "").add(limits), new Card().add(locked));
        side.getStyleClass().add("cl-side");
        HBox row = new HBox(card, side);
        row.getStyleClass().add("cl-columns");
        VBox.setVgrow(row, Priority.ALWAYS);
        root = new VBox(banner, row);
        root.getStyleClass().addAll("yw-main", "cl-page");
    }

    private Node head() {
        Node grid = VillageCell.columns(Arrays.stream(new String[] {"who", "item", "state", "truths", "hand", "next"}).map(column -> {
            Label label = new Label(texts.get("village.column." + column));
            label.getStyleClass().addAll("yw-caption", "yw-muted");
            return (Node) label;
        }).toArray(Node[]::new));
        grid.getStyleClass().add("cl-desk-head");
        return grid;
    }

    private void openChosen() {
        if (list.getSelectionModel().getSelectedItem() instanceof VillageRow chosen) {
            routes.open().accept(chosen.row());
        }
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public String place() {
        return "cases";
    }

    @Override
    public List<Node> regions() {
        return List.of(banner, chips, list, side);
    }

    @Override
    public Node firstFocus() {
        return list;
    }

    @Override
    public List<PageKey> keys() {
        return List.of();
    }

    @Override
    public void refresh() {
        viewModel.reload();
    }

    @Override
    protected void onShow(Subscriptions whileShown) {
        whileShown.follow(viewModel.state(), this::show);
        whileShown.follow(shell, state -> line(viewModel.state().get()));
        viewModel.reload();
    }

    private void show(VillageState state) {
        card.remark(state.whole() ? texts.get("village.remark", state.cases()) : texts.get("desk.remark.part", state.rows().size(), state.cases()));
        chips.show(Arrays.stream(VillageFilter.values()).map(f -> new FilterChips.Filter(f.name(), texts.get("village.filter." + f.name()), state.count(f))).toList());
        List<VillageLine> lines = state.lines();
        if (!list.getItems().equals(lines)) {
            int before = list.getSelectionModel().getSelectedIndex();
            list.getItems().setAll(lines);
            list.getSelectionModel().select(before > 0 && before < lines.size() ? before : lines.size() > 1 ? 1 : 0);
        }
        Node shown = lines.isEmpty() && state.loaded()
                ? new EmptyState("remixal-folder-user-line", texts.get(state.rows().isEmpty() ? "desk.empty" : "desk.nothing"),
                        texts.get(state.rows().isEmpty() ? "desk.empty.todo" : "desk.nothing.todo")) : list;
        if (!listPlace.getChildren().contains(shown)) {
            listPlace.getChildren().setAll(shown);
        }
        limits.getChildren().setAll(new LimitRows(texts, clock).of(state.overview(), shell.getValue().freeBytes()));
        line(state);
    }

    /** The state of the line, large, with what to do about it. */
    private void line(VillageState state) {
        ShellState now = shell.getValue();
        ActionButton stick = ActionButton.plain(texts.get("village.stick")).icon("remixmz-usb-line").onFire(fired -> toStick.run());
        stick.setId("village.stick");
        if (now.sync().line() != SyncStatus.Line.ONLINE) {
            ActionButton again = ActionButton.plain(texts.get("offline.try")).icon("remixmz-wifi-line").onFire(fired -> routes.tryLine().run());
            again.setId("village.try");
            banner(new Banner(Tint.ACCENT, "remixal-cloud-off-line", title(now),
                    (now.unsent() == 0 ? texts.get("offline.none") : texts.get("offline.saved", now.unsent())) + soonest(state), again, stick));
        } else if (now.unsent() > 0) {
            banner(new Banner(Tint.BLUE, "remixmz-refresh-line", texts.get("village.sending", now.unsent()), texts.get("village.sending.detail"), stick));
        } else {
            banner(new Banner(Tint.GREEN, "remixal-cloud-line", texts.get(state.cases() == 0 ? "village.begin" : "village.delivered"), texts.get(state.cases() == 0 ? "village.begin.detail" : "village.delivered.detail")));
        }
    }

    private String title(ShellState now) {
        return now.offline() ? texts.get("offline.title", DeskWords.span(now.sync().since(), clock.instant(), texts)) : texts.get("village.untried");
    }

    /** A focus in the old one is not lost for words that have not changed. */
    private void banner(Banner next) {
        boolean same = !banner.getChildren().isEmpty() && next.getAccessibleText().equals(banner.getChildren().getFirst().getAccessibleText());
        if (!same) {
            banner.getChildren().setAll(next);
        }
    }

    private String soonest(VillageState state) {
        return state.overview().limits().stream().filter(OfflineLimit::inDays).min(Comparator.comparingLong(OfflineLimit::left))
                .map(limit -> texts.get("village.soonest", limit.left(), texts.get("sync.limit." + limit.kind().name()))).orElse("");
    }
}
