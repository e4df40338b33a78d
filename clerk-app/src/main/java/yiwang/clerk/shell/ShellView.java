package yiwang.clerk.shell;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import yiwang.clerk.Role;
import yiwang.sync.client.SyncStatus;
import yiwang.ui.clerk.KeyCap;
import yiwang.ui.clerk.NavRail;
import yiwang.ui.clerk.StatusBar;
import yiwang.ui.clerk.Toasts;
import yiwang.ui.clerk.TopBar;
import yiwang.ui.run.FxDelay;
import yiwang.ui.sign.DevicePill;
import yiwang.ui.text.Texts;
import yiwang.ui.view.Overlay;
import yiwang.ui.view.Subscriptions;
import yiwang.ui.view.View;

/** The frame: rail, top bar, page, status bar, and the layers over them. Holds the keys that work on every page. */
public final class ShellView extends View {

    /** Narrower than this, everything stands closer together. */
    static final double COMPACT_BELOW = 1600;
    private static final double OMNI_DROP = 52;
    private static final String DEVICES = "devices";

    private final ShellViewModel viewModel;
    private final Texts texts;
    private final ShellRoutes routes;
    private final OmniView omni;
    private final NavRail rail;
    private final TopBar top = new TopBar();
    private final StatusBar status = new StatusBar();
    private final StackPane place = new StackPane();
    private final BorderPane frame = new BorderPane();
    private final StackPane page;
    private final Overlay overlay;
    private final Toasts toasts = new Toasts(new FxDelay());
    private final StackPane root;
    private final Timeline second = new Timeline(new KeyFrame(Duration.seconds(1), fired -> tick()));
    private final FocusKeeper keeper;
    private PageView now;
    private List<PageKey> everywhere = List.of();
    private boolean devicesOffered;

    public ShellView(ShellViewModel viewModel, OmniViewModel omniViewModel, Texts texts, ShellRoutes routes, Desk desk) {
        this.viewModel = viewModel;
        this.texts = texts;
        this.routes = routes;
        this.omni = new OmniView(omniViewModel, texts);
        this.rail = new NavRail(routes::go);
        rail.top(new NavRail.Place("desk", "remixal-home-5-line", texts.get("rail.desk")),
                new NavRail.Place("cases", "remixal-folder-user-line", texts.get("rail.cases")),
                new NavRail.Place("guide", "remixal-book-open-line", texts.get("rail.guide")),
                new NavRail.Place("sync", "remixmz-refresh-line", texts.get("rail.sync")));
        rail.bottom(new NavRail.Place("theme", "remixal-contrast-2-line", texts.get("rail.theme")),
                new NavRail.Place("keys", "remixmz-question-line", texts.get("rail.keys")));
        top.place(desk.window(), desk.hall()).sample(desk.sample()).person(desk.clerk(), texts.get("top.role." + desk.role().name(), desk.clerkNo())).search(omni.box());
        top.connection().setOnAction(fired -> viewModel.tryLine());
        frame.setLeft(rail);
        BorderPane right = new BorderPane(place, top, null, status, null);
        frame.setCenter(right);
        omni.list().setTranslateY(OMNI_DROP);
        StackPane.setAlignment(omni.list(), Pos.TOP_LEFT);
        StackPane.setAlignment(toasts, Pos.BOTTOM_RIGHT);
        page = new StackPane(frame, omni.list(), toasts);
        overlay = new Overlay(page);
        root = new StackPane(overlay);
        root.getStyleClass().add("cl-root");
        root.getStylesheets().add(ShellView.class.getResource("/yiwang/clerk/counter.css").toExternalForm());
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        keeper = new FocusKeeper(omni.box().field(), this::intoPage);
        root.sceneProperty().subscribe(scene -> {
            if (scene != null) {
                scene.focusOwnerProperty().subscribe(keeper::moved);
            }
        });
        root.widthProperty().subscribe(width -> compact(width.doubleValue() > 0 && width.doubleValue() < COMPACT_BELOW));
        second.setCycleCount(Animation.INDEFINITE);
    }

    /** From now on there is a page of devices: a place in the rail, and the way there from every pill. */
    public void offerDevices() {
        rail.top(new NavRail.Place(DEVICES, "remixal-device-line", texts.get("rail.devices")));
        devicesOffered = true;
    }

    /** Keys that work on every page, unless the page has its own use for them. */
    public void everywhere(List<PageKey> keys) {
        everywhere = List.copyOf(keys);
    }

    /** Who and where: what the top bar says. */
    public record Desk(String window, String hall, String clerk, String clerkNo, Role role, boolean sample) { }

    @Override
    public Parent root() {
        return root;
    }

    public Overlay overlay() {
        return overlay;
    }

    public Toasts toasts() {
        return toasts;
    }

    /** Shows another page; the one before lets go of what it follows. */
    public void open(PageView next) {
        if (now != null) {
            now.hide();
        }
        now = next;
        place.getChildren().setAll(next.root());
        rail.choose(next.place());
        remark();
        next.show();
        intoPage();
    }

    private void intoPage() {
        if (now == null) {
            return;
        }
        Node focus = now.firstFocus();
        if (focus != null) {
            focus.requestFocus();
        } else {
            Focus.next(now.regions(), null);
        }
    }

    public PageView page() {
        return now;
    }

    /** A size of its own for pictures, where no window tells it. */
    public void compact(boolean on) {
        root.getStyleClass().remove("yw-compact");
        if (on) {
            root.getStyleClass().add("yw-compact");
        }
    }

    @Override
    protected void onShow(Subscriptions whileShown) {
        whileShown.follow(viewModel.state(), this::show);
        omni.follow(whileShown);
        second.play();
        whileShown.add(second::stop);
        viewModel.refresh();
    }

    private void show(ShellState state) {
        top.clock(state.now().format(DateTimeFormatter.ofPattern("HH:mm")),
                state.now().format(DateTimeFormatter.ofPattern(texts.get("top.date"), Locale.of(texts.get("locale")))));
        SyncStatus sync = state.sync();
        if (sync.line() == SyncStatus.Line.ONLINE) {
            top.connection().online(sync.sending() > 0 ? texts.get("line.sending", sync.sending()) : "");
        } else {
            top.connection().offline(state.unsent() > 0 ? texts.get("line.unsent", state.unsent()) : "");
        }
        rail.badge("sync", state.unsent());
        List<DevicePill> pills = new ArrayList<>();
        for (CounterDevices.Line line : state.devices()) {
            String name = line.name().isEmpty() ? texts.get("device." + line.kind().name()) : line.name();
            DevicePill pill = new DevicePill(DeviceWords.lamp(line.status()), DeviceWords.icon(line.kind()), name, DeviceWords.advice(line.status(), texts));
            if (devicesOffered) {
                pill.setOnAction(fired -> routes.go(DEVICES));
            }
            pills.add(pill);
        }
        status.devices(pills);
    }

    private void tick() {
        viewModel.tick();
        if (now != null) {
            now.tick();
        }
    }

    private void remark() {
        if (now.remark().isEmpty()) {
            status.remark(texts.get("status.keys"), new KeyCap("F1"));
        } else {
            status.remark(now.remark());
        }
    }

    private List<PageKey> frameKeys() {
        List<PageKey> all = new ArrayList<>(List.of(PageKey.of("Ctrl K", "Shortcut+K", texts.get("keys.search"), omni::focus),
                PageKey.of("Ctrl N", "Shortcut+N", texts.get("keys.new"), () -> routes.go("new")),
                PageKey.of("F1", "F1", texts.get("keys.this"), this::keys),
                PageKey.of("F6", "F6", texts.get("keys.region"), () -> Focus.next(regions(), root.getScene().getFocusOwner()))));
        all.addAll(everywhere);
        return all;
    }

    private List<Node> regions() {
        List<Node> all = new ArrayList<>(now.regions());
        all.add(top);
        all.add(rail);
        return all;
    }

    /** Opens the sheet of keys. */
    public void keys() {
        List<PageKey> all = new ArrayList<>(now.keys());
        all.addAll(frameKeys());
        overlay.open(new KeysSheet(texts, all, overlay));
    }

    private void key(KeyEvent event) {
        if (overlay.isOpen() || now == null) {
            return;
        }
        List<PageKey> all = new ArrayList<>(now.keys());
        all.addAll(frameKeys());
        boolean typing = event.getTarget() instanceof TextInputControl && !event.isControlDown() && !event.isAltDown()
                && !event.getCode().isFunctionKey() && event.getCode() != KeyCode.ESCAPE;
        all.stream().filter(key -> !typing && key.combination().match(event)).findFirst().ifPresent(key -> {
            event.consume();
            key.action().run();
        });
    }
}
