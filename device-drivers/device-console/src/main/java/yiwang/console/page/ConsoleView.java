package yiwang.console.page;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import yiwang.console.check.CheckSheetView;
import yiwang.console.check.CheckSummary;
import yiwang.console.check.CheckViewModel;
import yiwang.console.find.FindSheet;
import yiwang.console.find.FindViewModel;
import yiwang.console.profile.FileChoice;
import yiwang.console.profile.ProfileSheet;
import yiwang.console.profile.ProfileViewModel;
import yiwang.console.record.RecordingViewModel;
import yiwang.console.words.DeviceWords;
import yiwang.console.words.Said;
import yiwang.ui.clerk.ActionButton;
import yiwang.ui.clerk.EmptyState;
import yiwang.ui.view.Overlay;
import yiwang.ui.view.Subscriptions;
import yiwang.ui.view.View;

/** The page of devices: list, one device, what runs out; over it the sheets for finding, profiles and the opening check. */
public final class ConsoleView extends View {

    private static final double NARROW = 1500;
    private static final double UPRIGHT = 1200;

    /** What the page opens. @param check makes a fresh one of what is bound now; @param openPaper shows a PDF */
    public record Sheets(FindViewModel find, ProfileViewModel profiles, Function<StationReport, CheckViewModel> check, FileChoice files, Consumer<Path> openPaper, RecordingViewModel recording) { }

    private final ConsoleViewModel viewModel;
    private final DeviceWords words;
    private final Sheets sheets;
    private final Clock clock;
    private final Label title = Said.label("", "yw-title-1");
    private final Label remark = Said.label("", "yw-small", "yw-muted");
    private final Label problem = Said.wrapped("", "yw-small", "dc-problem");
    private final HBox waiting = new HBox();
    private final Label waitingFor = Said.label("", "yw-small", "yw-muted");
    private final ActionButton check;
    private final ActionButton find;
    private final ActionButton profiles;
    private final DeviceListCard list;
    private final DetailPane detail;
    private final SideColumn side;
    private final StackPane centre = new StackPane();
    private final EmptyState empty;
    private final VBox loading;
    private final BorderPane page = new BorderPane();
    private final Overlay overlay;
    private final Subscriptions sheet = new Subscriptions();
    private Optional<CheckSummary> lastCheck = Optional.empty();

    public ConsoleView(ConsoleViewModel viewModel, Sheets sheets, Clock clock) {
        this.viewModel = viewModel;
        this.words = viewModel.words();
        this.sheets = sheets;
        this.clock = clock;
        list = new DeviceListCard(words, viewModel::choose);
        detail = new DetailPane(viewModel, sheets.recording(), clock);
        side = new SideColumn(words, viewModel::choose, viewModel::refilled);
        find = button(ActionButton.plain(words.texts().get("page.find")).icon("remixmz-search-line").key("F3"), "find", this::openFind);
        profiles = button(ActionButton.plain(words.texts().get("page.profiles")).icon("remixal-git-branch-line").key("F7"), "profiles", this::openProfiles);
        check = button(ActionButton.primary(words.texts().get("page.check")).icon("remixal-checkbox-circle-line").key("F9"), "check", this::openCheck);
        ActionButton findHere = button(ActionButton.primary(words.texts().get("page.find")).icon("remixmz-search-line"), "find-first", this::openFind);
        ActionButton readHere = button(ActionButton.plain(words.texts().get("page.import")), "import-first", this::openProfiles);
        empty = new EmptyState("remixmz-usb-line", words.texts().get("empty.title"), words.texts().get("empty.then"), centred(findHere, readHere));
        ProgressIndicator turning = new ProgressIndicator();
        turning.getStyleClass().add("dc-turning");
        ProgressIndicator reading = new ProgressIndicator();
        reading.getStyleClass().add("dc-turning");
        loading = new VBox(reading, Said.label(words.texts().get("loading"), "yw-muted"));
        loading.getStyleClass().add("yw-empty");
        waiting.getStyleClass().add("yw-row");
        waiting.getChildren().addAll(turning, waitingFor);
        VBox heads = new VBox(title, Said.row(remark, waiting), problem);
        heads.setMinWidth(0);
        HBox.setHgrow(heads, Priority.ALWAYS);
        HBox head = new HBox(heads, find, profiles, check);
        head.getStyleClass().add("dc-head");
        list.root().getStyleClass().add("dc-left");
        side.root().getStyleClass().add("dc-right");
        page.setTop(head);
        centre.getStyleClass().add("dc-centre");
        page.setCenter(centre);
        page.getStyleClass().addAll("yw-main", "dc-page");
        overlay = new Overlay(page);
        overlay.getStylesheets().add(ConsoleView.class.getResource("/yiwang/console/console.css").toExternalForm());
        overlay.getStyleClass().add("dc-root");
        overlay.widthProperty().subscribe(width -> fit(width.doubleValue()));
        overlay.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        title.setText(words.texts().get("page.title"));
    }

    private static HBox centred(Node... nodes) {
        HBox row = Said.row(nodes);
        row.getStyleClass().add("dc-centred");
        return row;
    }

    private static ActionButton button(ActionButton button, String id, Runnable action) {
        button.setId(id);
        return button.onFire(fired -> action.run());
    }

    private void fit(double width) {
        overlay.getStyleClass().removeAll("dc-narrow", "dc-upright");
        if (width < NARROW) {
            overlay.getStyleClass().add("dc-narrow");
        }
        if (width < UPRIGHT) {
            overlay.getStyleClass().add("dc-upright");
        }
        if (page.getLeft() != null) {
            place(width);
        }
    }

    /** On a narrow screen what runs out stands below. */
    private void place(double width) {
        page.setRight(null);
        page.setBottom(null);
        if (width > 0 && width < UPRIGHT) {
            page.setBottom(side.root());
        } else {
            page.setRight(side.root());
        }
    }

    @Override
    public Parent root() {
        return overlay;
    }

    @Override
    protected void onShow(Subscriptions whileShown) {
        whileShown.follow(viewModel.state(), this::show);
        whileShown.add(this::closeSheet);
        viewModel.refresh();
    }

    /** Where F6 walks. */
    public List<Node> regions() {
        return List.of(page.getTop(), list.root(), detail.root(), side.root());
    }

    public List<ConsoleKey> keys() {
        return List.of(key("T", "T", "keys.try", viewModel::tryIt), key("F3", "F3", "keys.find", this::openFind), key("F7", "F7", "keys.profiles", this::openProfiles),
                key("F9", "F9", "keys.check", this::openCheck));
    }

    private ConsoleKey key(String cap, String keys, String word, Runnable action) {
        // Under an open sheet nothing begins.
        return new ConsoleKey(cap, KeyCombination.keyCombination(keys), words.texts().get(word), () -> {
            if (!overlay.isOpen()) {
                action.run();
            }
        });
    }

    private void key(KeyEvent event) {
        boolean typing = event.getTarget() instanceof TextInputControl && !event.getCode().isFunctionKey();
        if (overlay.isOpen() || typing) {
            return;
        }
        keys().stream().filter(key -> key.combination().match(event)).findFirst().ifPresent(key -> {
            event.consume();
            key.action().run();
        });
    }

    private void show(ConsoleState state) {
        problem.setText(state.problem().orElse(""));
        problem.setVisible(state.problem().isPresent());
        problem.setManaged(state.problem().isPresent());
        waitingFor.setText(state.waiting().map(words.texts()::get).orElse(""));
        waiting.setVisible(state.waiting().isPresent());
        if (state.report().isEmpty()) {
            remark.setText(viewModel.person().station());
            arrange(loading, false);
            return;
        }
        StationReport report = state.report().get();
        lastCheck = report.lastCheck();
        remark.setText(words.texts().get("page.remark", viewModel.person().station(), report.devices().size(), lastCheck.map(this::checked).orElseGet(() -> words.texts().get("page.unchecked"))));
        check.setDisable(report.devices().isEmpty());
        if (report.devices().isEmpty()) {
            arrange(empty, false);
            return;
        }
        list.show(report);
        detail.show(state, report);
        side.show(report);
        arrange(detail.root(), true);
    }

    private String checked(CheckSummary last) {
        String key = !last.intact() ? "page.check.broken" : last.wrong() == 0 ? "page.check.well" : "page.check.wrong";
        return words.texts().get(key, words.moment(last.ended(), clock.instant()), last.who(), Integer.toString(last.wrong()));
    }

    private void arrange(Node middle, boolean full) {
        if (centre.getChildren().size() != 1 || centre.getChildren().getFirst() != middle) {
            centre.getChildren().setAll(middle);
            page.setLeft(full ? list.root() : null);
            page.setRight(null);
            page.setBottom(null);
            if (full) {
                place(overlay.getWidth());
            }
        }
    }

    private void openFind() {
        FindSheet opened = new FindSheet(sheets.find(), this::closeSheet);
        open(opened.root(), () -> opened.follow(sheet));
    }

    private void openProfiles() {
        ProfileSheet opened = new ProfileSheet(sheets.profiles(), sheets.files(), this::closeSheet);
        open(opened.root(), () -> opened.follow(sheet));
    }

    private void openCheck() {
        viewModel.endTrial();
        viewModel.state().get().report().filter(report -> !report.devices().isEmpty()).ifPresent(report -> {
            CheckSheetView opened = new CheckSheetView(sheets.check().apply(report), this::closeSheet, signed -> sheets.openPaper().accept(signed.pdf()));
            open(opened.root(), () -> opened.follow(sheet));
        });
    }

    private void open(Node node, Runnable follow) {
        if (!overlay.isOpen()) {
            overlay.open(node, "yw-scrim", this::closeSheet);
            follow.run();
        }
    }

    private void closeSheet() {
        sheet.close();
        overlay.closeAll();
    }
}
