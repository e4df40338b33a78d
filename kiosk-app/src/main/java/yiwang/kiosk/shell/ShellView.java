package yiwang.kiosk.shell;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TouchEvent;
import javafx.scene.layout.Region;
import yiwang.kiosk.help.HelpSheet;
import yiwang.kiosk.home.HomeFacts;
import yiwang.kiosk.home.HomeViewModel;
import yiwang.kiosk.page.ClockFace;
import yiwang.kiosk.page.Layers;
import yiwang.kiosk.page.PageView;
import yiwang.kiosk.route.Route;
import yiwang.kiosk.session.AccessModes;
import yiwang.kiosk.session.IdleState;
import yiwang.kiosk.session.IdleViewModel;
import yiwang.kiosk.session.Session;
import yiwang.ui.kiosk.BottomSheet;
import yiwang.ui.kiosk.Dock;
import yiwang.ui.kiosk.DockActions;
import yiwang.ui.kiosk.KioskFrame;
import yiwang.ui.kiosk.KioskHeader;
import yiwang.ui.kiosk.StillThere;
import yiwang.ui.text.Texts;
import yiwang.ui.view.Subscriptions;
import yiwang.ui.view.View;

/** Header, page and dock; the layers over the page; and whether anybody is still there. */
public final class ShellView extends View implements Layers {

    /** All targets of low reach lie in the lower 45 % of the screen. */
    private static final double LOW_LINE = 0.55;
    /** Large type and low reach together: a sheet of large type is too high for the lower 45 %. */
    private static final double LARGE_LOW_SHEET = 0.8;
    private static final PseudoClass LOW = PseudoClass.getPseudoClass("low");
    private static final PseudoClass ELDER = PseudoClass.getPseudoClass("elder");

    private final Texts texts;
    private final ShellViewModel model;
    private final IdleViewModel idle;
    private final Session session;
    private final HomeViewModel home;
    private final ObservableValue<ClockFace> clock;
    private final String helpPlace;
    private final KioskHeader header;
    private final Dock dock;
    private final KioskFrame frame;
    private final ShapingPane root = new ShapingPane();
    private final Map<Node, SheetHolder> sheets = new HashMap<>();
    private Supplier<View> attractPage;
    private View attract;
    private PageFactory pages;
    private PageView page;
    private StillThere still;
    private BottomSheet help;

    public ShellView(Texts texts, ShellViewModel model, IdleViewModel idle, Session session, HomeViewModel home, ObservableValue<ClockFace> clock, String helpPlace) {
        this.texts = texts;
        this.model = model;
        this.idle = idle;
        this.session = session;
        this.home = home;
        this.clock = clock;
        this.helpPlace = helpPlace;
        header = new KioskHeader("", "");
        dock = new Dock(new DockKeys(model));
        dock.captionsOnly();
        frame = new KioskFrame(header, dock);
        root.getStyleClass().add("kiosk-shell");
        root.getStylesheets().add(ShellView.class.getResource("kiosk-pages.css").toExternalForm());
        root.addEventFilter(InputEvent.ANY, this::touched);
    }

    /** The pages may float layers over themselves: so they are made with this view at hand. */
    public void with(Supplier<View> attractPageMaker, PageFactory factory) {
        attractPage = attractPageMaker;
        pages = factory;
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    protected void onShow(Subscriptions whileShown) {
        whileShown.follow(clock, face -> header.clock(face.time(), face.date()));
        whileShown.follow(home.facts(), this::place);
        whileShown.follow(model.route(), this::show);
        whileShown.follow(model.canGoBack(), dock::canGoBack);
        whileShown.follow(model.helpShown(), this::help);
        whileShown.follow(session.modes(), this::access);
        whileShown.follow(idle.state(), this::idle);
    }

    @Override
    public void open(Node sheet) {
        AccessModes modes = session.modes().get();
        if (sheet instanceof BottomSheet bottom) {
            bottom.across(root.getWidth() > root.getHeight() ? 3 : modes.elder() && modes.lowReach() ? 2 : 1);
        }
        SheetHolder holder = new SheetHolder((Region) sheet, modes.elder() && modes.lowReach() ? LARGE_LOW_SHEET : 1);
        sheets.put(sheet, holder);
        frame.overlay().open(holder, "yw-scrim", () -> { });
    }

    @Override
    public void close(Node sheet) {
        SheetHolder holder = sheets.remove(sheet);
        if (holder != null) {
            frame.overlay().close(holder);
        }
    }

    private void place(HomeFacts facts) {
        header.hall(facts.hall());
        header.under(facts.machine().isEmpty() ? texts.get("machine") : texts.get("machine.named", facts.machine()));
        header.sample(facts.sample());
    }

    private void show(Route route) {
        if (page != null) {
            page.hide();
            page = null;
        }
        dock.atHome(route instanceof Route.Home);
        if (route instanceof Route.Attract) {
            idle.end();
            frame.overlay().closeAll();
            sheets.clear();
            frame.show(null);
            root.page(null, LOW_LINE, header);
            root.show(attract().root());
            attract().show();
            return;
        }
        if (attract != null) {
            attract.hide();
        }
        page = pages.page(route);
        frame.show(page.root());
        root.show(frame);
        page.show();
        access(session.modes().get());
        idle.begin();
    }

    /** Made when it is first shown: a kiosk that begins with its home page need not wait for it. */
    private View attract() {
        if (attract == null) {
            attract = attractPage.get();
        }
        return attract;
    }

    private void access(AccessModes modes) {
        dock.elder(modes.elder());
        dock.lowReach(modes.lowReach());
        dock.voice(modes.caption());
        root.pseudoClassStateChanged(LOW, modes.lowReach());
        root.pseudoClassStateChanged(ELDER, modes.elder());
        root.access(modes);
        root.page(page == null ? null : page.root(), LOW_LINE, header);
        if (page != null) {
            page.root().caption(modes.caption() ? page.spoken() : "");
        }
    }

    private void idle(IdleState state) {
        boolean counting = state instanceof IdleState.Counting;
        if (counting && still == null) {
            still = new StillThere("", new IdleAnswers(idle, model));
            // Whoever comes by now is somebody else: nothing of the person may be made out behind the question.
            hidden(true);
            frame.overlay().open(still, "yw-scrim-idle", idle::touched);
        }
        if (state instanceof IdleState.Counting left) {
            still.show(left.secondsLeft(), left.of());
        } else if (still != null) {
            frame.overlay().close(still);
            still = null;
            hidden(false);
        }
    }

    private void hidden(boolean hide) {
        if (page != null) {
            page.root().setVisible(!hide);
        }
    }

    private void help(boolean shown) {
        if (shown && help == null) {
            help = HelpSheet.of(texts, helpPlace, model::helpRead);
            open(help);
        } else if (!shown && help != null) {
            close(help);
            help = null;
        }
    }

    /** Any touch means that somebody is there; the buttons of the question answer for themselves. */
    private void touched(Event event) {
        boolean touch = event.getEventType() == MouseEvent.MOUSE_PRESSED || event.getEventType() == TouchEvent.TOUCH_PRESSED || event.getEventType() == KeyEvent.KEY_PRESSED;
        if (touch && !(still != null && event.getTarget() instanceof Node target && inside(target, still))) {
            idle.touched();
        }
    }

    private static boolean inside(Node node, Node ancestor) {
        Node at = node;
        while (at != null && at != ancestor) {
            at = at.getParent();
        }
        return at != null;
    }

    /** What the keys of the dock do. */
    private record DockKeys(ShellViewModel model) implements DockActions {
        @Override
        public void back() {
            model.back();
        }

        @Override
        public void home() {
            model.home();
        }

        @Override
        public void elder() {
            model.switchElder();
        }

        @Override
        public void lowReach() {
            model.switchLowReach();
        }

        @Override
        public void voice() {
            model.switchCaption();
        }

        @Override
        public void help() {
            model.help();
        }
    }

    /** What can be answered to the question whether anybody is there. */
    private record IdleAnswers(IdleViewModel idle, ShellViewModel model) implements StillThere.Answers {
        @Override
        public void stillHere() {
            idle.touched();
        }

        @Override
        public void moreTime() {
            idle.moreTime();
        }

        @Override
        public void leave() {
            model.leave();
        }
    }
}
