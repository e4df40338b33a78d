package yiwang.clerk.sync;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import yiwang.clerk.shell.FollowFocus;
import yiwang.clerk.shell.PageKey;
import yiwang.clerk.shell.PageView;
import yiwang.clerk.shell.Picker;
import yiwang.clerk.shell.ShellState;
import yiwang.sync.domain.port.SyncBook.Standing;
import yiwang.sync.station.sync.SyncOverview;
import yiwang.ui.clerk.Card;
import yiwang.ui.clerk.EmptyState;
import yiwang.ui.clerk.FilterChips;
import yiwang.ui.sign.Truth;
import yiwang.ui.sign.TruthNode;
import yiwang.ui.text.Texts;
import yiwang.ui.view.Overlay;
import yiwang.ui.view.Subscriptions;

/** Everything between this machine and the centre: what waits, why, since when, and what to do. */
public final class SyncView extends PageView {

    private final SyncViewModel viewModel;
    private final ObservableValue<ShellState> shell;
    private final Texts texts;
    private final SyncRoutes routes;
    private final ListView<SyncRow> list = new ListView<>();
    private final FilterChips chips;
    private final TopPanel top;
    private final AsideCard aside;
    private final DiaryCard diary;
    private final SettingsCard settings;
    private final BundleViewModel bundles;
    private final BundleCard bundle;
    private final Label notice = new Label();
    private final Card card;
    private final StackPane listPlace = new StackPane();
    private final VBox side;
    private final ScrollPane sideScroll;
    private final VBox root;

    /** Where the page leads. */
    public record SyncRoutes(Consumer<UUID> open, Consumer<UUID> scanAnew) { }

    public SyncView(SyncViewModel viewModel, BundleViewModel bundles, ObservableValue<ShellState> shell, Texts texts, Clock clock, Overlay overlay, Picker picker,
                    SyncRoutes routes) {
        this.bundles = bundles;
        bundle = new BundleCard(texts, bundles, picker);
        this.viewModel = viewModel;
        this.shell = shell;
        this.texts = texts;
        this.routes = routes;
        top = new TopPanel(texts, clock, viewModel::tryNow, viewModel::printNewest);
        aside = new AsideCard(texts, viewModel::sendAgain, routes.scanAnew(), routes.open());
        diary = new DiaryCard(texts, clock);
        settings = new SettingsCard(texts, overlay, viewModel::settings);
        chips = new FilterChips(id -> {
            viewModel.filter(Standing.valueOf(id));
            show(viewModel.state().get());
        });
        list.setId("sync.list");
        list.setItems(viewModel.rows());
        list.setCellFactory(view -> new SyncCell(texts, clock, this::act));
        list.getStyleClass().addAll("cl-desk-list", "cl-sync-list");
        list.setAccessibleText(texts.get("sync.list"));
        list.setOnKeyPressed(key -> {
            int at = list.getSelectionModel().getSelectedIndex();
            if (key.getCode() == KeyCode.ENTER && at >= 0 && at < list.getItems().size() && list.getItems().get(at) != null) {
                act(list.getItems().get(at));
            }
        });
        card = new Card(texts.get("sync.title"), "");
        notice.getStyleClass().addAll("yw-small", "cl-sync-notice");
        notice.setId("sync.notice");
        VBox.setVgrow(listPlace, Priority.ALWAYS);
        listPlace.getChildren().add(list);
        card.add(chips, head(), listPlace, legend());
        HBox.setHgrow(card, Priority.ALWAYS);
        side = new VBox(aside.node(), diary.node(), bundle.node(), settings.node());
        side.getStyleClass().add("cl-sync-cards");
        // On a small screen the cards are more than the page is high.
        sideScroll = new ScrollPane(side);
        sideScroll.setFitToWidth(true);
        sideScroll.setFitToHeight(true);
        sideScroll.setFocusTraversable(false);
        sideScroll.getStyleClass().addAll("cl-scroll", "cl-sync-side");
        FollowFocus.in(sideScroll);
        HBox row = new HBox(card, sideScroll);
        row.getStyleClass().add("cl-columns");
        VBox.setVgrow(row, Priority.ALWAYS);
        root = new VBox(top.node(), row);
        root.getStyleClass().addAll("yw-main", "cl-page");
    }

    private void act(SyncRow row) {
        if (row.trouble().isEmpty() && row.centreAt().isPresent()) {
            viewModel.print(row.caseId());
        } else {
            routes.open().accept(row.caseId());
        }
    }

    private Node head() {
        Node[] labels = List.of("case", "here", "sent", "centre", "do").stream().map(column -> {
            Label label = new Label(column.equals("do") ? "" : texts.get("sync.column." + column));
            label.getStyleClass().addAll("yw-caption", "yw-muted");
            return (Node) label;
        }).toArray(Node[]::new);
        Node grid = SyncColumns.row(labels);
        grid.getStyleClass().add("cl-desk-head");
        return grid;
    }

    private Node legend() {
        HBox legend = new HBox();
        for (Truth truth : Truth.values()) {
            Label word = new Label(texts.get("sync.legend." + truth.name()));
            word.getStyleClass().add("yw-caption");
            HBox one = new HBox(new TruthNode(truth), word);
            one.getStyleClass().add("cl-sync-place");
            legend.getChildren().add(one);
        }
        Label rule = new Label(texts.get("sync.rule"));
        rule.getStyleClass().addAll("yw-caption", "yw-muted");
        legend.getChildren().addAll(rule, notice);
        legend.getStyleClass().add("cl-legend");
        return legend;
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public String place() {
        return "sync";
    }

    @Override
    public List<Node> regions() {
        return List.of(top.node(), chips, list, side);
    }

    @Override
    public Node firstFocus() {
        return list;
    }

    @Override
    public List<PageKey> keys() {
        return List.of(PageKey.of("F5", "F5", texts.get("keys.sync.now"), viewModel::tryNow),
                PageKey.of("Ctrl P", "Shortcut+P", texts.get("keys.sync.receipt"), viewModel::printNewest));
    }

    @Override
    public String remark() {
        return "";
    }

    @Override
    public void tick() {
        bundles.tick();
        if (viewModel.state().get().status().sending() > 0) {
            viewModel.reload();
        } else {
            top.show(viewModel.state().get());
        }
    }

    @Override
    public void refresh() {
        viewModel.reload();
    }

    @Override
    protected void onShow(Subscriptions whileShown) {
        whileShown.follow(shell, state -> top.free(state.freeBytes()));
        whileShown.follow(bundles.state(), bundle::show);
        whileShown.follow(viewModel.state(), this::show);
        viewModel.reload();
    }

    private void show(SyncState state) {
        SyncOverview overview = state.overview();
        top.show(state);
        aside.show(state);
        diary.show(state.happenings());
        settings.show(state.settings());
        card.remark(texts.get("sync.remark", overview.cases()));
        chips.show(List.of(chip(Standing.ALL, overview.cases()), chip(Standing.NOT_AT_CENTRE, overview.notAtCentre()),
                chip(Standing.NEEDS_PERSON, overview.needsPerson())));
        notice.setText(state.notice().map(this::said).orElse(""));
        Node shown = viewModel.rows().isEmpty() && overview != SyncOverview.NOTHING
                ? new EmptyState("remixal-cloud-line", texts.get("sync.empty"), texts.get(overview.cases() == 0 ? "sync.empty.begin" : "sync.empty.todo")) : list;
        if (!listPlace.getChildren().contains(shown)) {
            listPlace.getChildren().setAll(shown);
        }
    }

    private FilterChips.Filter chip(Standing standing, int count) {
        return new FilterChips.Filter(standing.name(), texts.get("sync.filter." + standing.name()), count);
    }

    private String said(SyncState.Notice said) {
        String what = texts.get("sync.notice." + said.kind().name());
        return switch (said.kind()) {
            case PRINT_DOUBT, NOT_PRINTED -> what + texts.get("device.fault." + said.words());
            case NO_RECEIPT -> said.words();
            case PRINTED, NO_PRINTER, SAVED, GOING_AGAIN -> what;
        };
    }
}
