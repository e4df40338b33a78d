package yiwang.kiosk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import org.slf4j.LoggerFactory;
import yiwang.console.check.ChainSigner;
import yiwang.console.check.CheckSigner;
import yiwang.console.check.KeySigner;
import yiwang.console.live.CodeReading;
import yiwang.console.live.CodeWatch;
import yiwang.device.runtime.DeviceRole;
import yiwang.device.runtime.DeviceRuntime;
import yiwang.device.runtime.StationProfile;
import yiwang.device.runtime.availability.Availability;
import yiwang.device.runtime.availability.Need;
import yiwang.kiosk.attract.AttractView;
import yiwang.kiosk.code.ScannedCodes;
import yiwang.kiosk.home.HomeFacts;
import yiwang.kiosk.home.HomeMemory;
import yiwang.kiosk.home.HomeTile;
import yiwang.kiosk.home.HomeView;
import yiwang.kiosk.home.HomeViewModel;
import yiwang.kiosk.home.LackWords;
import yiwang.kiosk.home.ItemIcons;
import yiwang.kiosk.identify.CardReading;
import yiwang.kiosk.identify.IdentifyViewModel;
import yiwang.kiosk.identify.PlaceCardView;
import yiwang.kiosk.items.GuideView;
import yiwang.kiosk.items.ItemNames;
import yiwang.kiosk.items.ItemsView;
import yiwang.kiosk.items.ItemsViewModel;
import yiwang.kiosk.matters.MatterWords;
import yiwang.kiosk.matters.MattersView;
import yiwang.kiosk.matters.MattersViewModel;
import yiwang.kiosk.page.ClockFace;
import yiwang.kiosk.page.PageView;
import yiwang.kiosk.profile.KioskProfile;
import yiwang.kiosk.route.Route;
import yiwang.kiosk.session.IdlePolicy;
import yiwang.kiosk.session.IdleViewModel;
import yiwang.kiosk.session.Session;
import yiwang.kiosk.shell.ShellView;
import yiwang.kiosk.shell.ShellViewModel;
import yiwang.kiosk.ticket.StationTickets;
import yiwang.kiosk.ticket.TicketPaper;
import yiwang.kiosk.ticket.TicketPrinting;
import yiwang.kiosk.ticket.TicketState;
import yiwang.kiosk.ticket.TicketView;
import yiwang.kiosk.ticket.TicketViewModel;
import yiwang.sync.domain.catalogue.Item;
import yiwang.sync.station.Station;
import yiwang.sync.station.Stations;
import yiwang.ui.run.Background;
import yiwang.ui.run.Delay;
import yiwang.ui.run.FxDelay;
import yiwang.ui.run.FxThread;
import yiwang.ui.text.Texts;
import yiwang.ui.wedge.KeyboardWedge;

/**
 * The only place that says {@code new}. The screens come first; store, devices and sync are opened behind them, and what
 * needs them becomes active when they are ready. All methods on the screen's thread.
 */
public final class KioskComposition implements AutoCloseable {

    /** One minute of the header's clock. */
    private static final long MINUTE = 60_000;

    private final KioskOptions options;
    private final Clock clock;
    private final FxThread fx;
    private final Background background;
    private final Delay delay;
    private final boolean wide;
    private final ZoneId zone = ZoneId.of("Asia/Shanghai");
    private final Texts texts = Texts.beside(KioskMain.class);
    private final KioskProfile profile;
    private final HomeMemory memory;
    private final Session session = new Session();
    private final ReadOnlyObjectWrapper<ClockFace> face;
    private final HomeViewModel home;
    private final ItemsViewModel items;
    private final IdentifyViewModel identify;
    private final TicketViewModel tickets;
    private final MattersViewModel matters;
    private final ShellViewModel shell;
    private final IdleViewModel idle;
    private final ShellView view;
    private final ScannedCodes codes;
    private Optional<Station> station = Optional.empty();
    private Runnable counting = () -> { };
    private Optional<DeviceRuntime> devices = Optional.empty();
    private Optional<CodeWatch> watch = Optional.empty();
    private Optional<Function<List<Need>, Availability>> available = Optional.empty();

    /**
     * @param delay  its tasks run on the screen's thread
     * @param wide   the screen is wider than high
     * @throws IllegalArgumentException with a sentence when the machine's profile is wrong
     */
    public KioskComposition(KioskOptions options, Clock clock, FxThread fx, Background background, Delay delay, boolean wide) throws IOException {
        this.options = options;
        this.clock = clock;
        this.fx = fx;
        this.background = background;
        this.delay = delay;
        this.wide = wide;
        profile = KioskProfile.read(options.data());
        memory = new HomeMemory(options.data());
        face = new ReadOnlyObjectWrapper<>(ClockFace.of(clock.instant(), zone, texts));
        home = new HomeViewModel(memory.recall(profile.machine()));
        items = new ItemsViewModel(clock, zone);
        identify = new IdentifyViewModel(fx, delay, session);
        tickets = new TicketViewModel(fx, background);
        matters = new MattersViewModel(background, session, new MatterWords(texts, zone));
        shell = new ShellViewModel(session, options.start() == KioskOptions.Start.HOME ? new Route.Home() : new Route.Attract());
        idle = new IdleViewModel(IdlePolicy.STANDARD, session, clock, delay, shell::leave);
        List.<Runnable>of(identify::stop, tickets::wipe, matters::wipe, items::wipe).forEach(session::wipeWith);
        view = new ShellView(texts, shell, idle, session, home, face.getReadOnlyProperty(), profile.helpPlace());
        codes = new ScannedCodes(texts, shell, session, idle, matters, view);
        view.with(() -> new AttractView(texts, home, face.getReadOnlyProperty(), shell), this::page);
    }

    public KioskProfile profile() {
        return profile;
    }

    public Texts texts() {
        return texts;
    }

    public ShellView view() {
        return view;
    }

    public ShellViewModel shell() {
        return shell;
    }

    public Session session() {
        return session;
    }

    public IdleViewModel idle() {
        return idle;
    }

    /** Shows the first page: nothing is opened for it. */
    public Region show() {
        view.show();
        nextMinute();
        tickets.state().subscribe(state -> {
            if (state instanceof TicketState.Printing) {
                counting.run();
            }
        });
        return (Region) view.root();
    }

    /** Opens the station, then the devices. Returns at once. */
    public void open() {
        background.run(this::opening).then(opening -> {
            switch (opening) {
                case Station.Opening.Open open -> stationIsOpen(open.station());
                case Station.Opening.Refused refused -> home.closed(texts.get("home.closed", refused.problem().sentence(), refused.problem().code()));
            }
        }).orElse(failure -> {
            LoggerFactory.getLogger(KioskComposition.class).error("K-OPEN the station did not open", failure);
            home.closed(texts.get("home.closed", texts.get("home.closed.surprise"), "K-OPEN"));
        });
        openDevices();
    }

    /** Opens the devices of the profile: at the start, and after staff had them. */
    void openDevices() {
        background.run(this::startDevices).then(runtime -> {
            devices = Optional.of(runtime);
            runtime.addListener((slot, event) -> fx.run(() -> looksAfter(runtime::available)));
            looksAfter(runtime::available);
            readerIsReady(limit -> runtime.cardReader().read(limit));
            printerIsReady((ticket, limit) -> runtime.ticketPrinter().print(ticket, limit));
            if (runtime.has(DeviceRole.CODES)) {
                scannerIsReady(limit -> runtime.desk().codes().read(limit));
            }
        }).orElse(failure -> LoggerFactory.getLogger(KioskComposition.class).error("K-DEVICES the devices did not open", failure));
    }

    /** A tile that needs what is not there says so before it is touched. To be told again whenever that may have changed. */
    public void looksAfter(Function<List<Need>, Availability> machine) {
        available = Optional.of(machine);
        LackWords words = new LackWords(texts);
        home.mattersLack(words.of(machine.apply(List.of(Need.parse("card reader")))));
        home.ticketLack(words.ticket(machine.apply(List.of(Need.parse("ticket printer")))));
        Map<String, String> lacks = new HashMap<>();
        items.items().get().forEach(item -> words.of(machine.apply(Need.understood(item.needs()))).ifPresent(why -> lacks.put(item.handleCode(), why)));
        home.itemLacks(lacks);
    }

    private Station.Opening opening() {
        Station.Opening opening = Stations.open(options.data(), clock);
        if (opening instanceof Station.Opening.Open(Station opened)) {
            opened.givesTickets();
        }
        return opening;
    }

    /** A station is open and shown; it is synchronised from now on, and closed together with this. */
    private void stationIsOpen(Station opened) {
        station = Optional.of(opened);
        shows(opened);
        opened.startSync();
        HomeFacts facts = home.facts().get();
        background.run(() -> {
            memory.remember(facts);
            return true;
        }).orElse(failure -> LoggerFactory.getLogger(KioskComposition.class).warn("the home page could not be remembered", failure));
    }

    /** The pages speak of this station from now on; whoever opened it keeps it. */
    public void shows(Station opened) {
        boolean sample = opened.catalogue().sample();
        String hall = opened.identity().hall();
        items.show(opened.catalogue());
        available.ifPresent(this::looksAfter);
        matters.stationIsReady(opened::progress);
        tickets.stationIsReady(new StationTickets(opened), ticket -> TicketPaper.of(ticket, hall, profile.queue().name(), sample, zone));
        home.stationIsReady(new HomeFacts(hall, profile.machine().isEmpty() ? opened.identity().name() : profile.machine(), sample,
                favourites(opened.catalogue().items()), opened.catalogue().items().size(), Optional.empty()));
        counting = () -> background.run(() -> opened.ticketsToday().size()).then(home::tickets)
                .orElse(failure -> LoggerFactory.getLogger(KioskComposition.class).warn("the tickets could not be counted", failure));
        counting.run();
    }

    public void readerIsReady(CardReading reader) {
        identify.readerIsReady(reader);
    }

    public void printerIsReady(TicketPrinting printer) {
        tickets.printerIsReady(printer);
    }

    /** A code scanner on a line. */
    public void scannerIsReady(CodeReading scanner) {
        CodeWatch waiting = new CodeWatch(scanner, codes::scanned, fx, delay);
        watch = Optional.of(waiting);
        waiting.start();
    }

    /** From now on codes of a scanner that plays keyboard are heard in this scene. */
    public KeyboardWedge scannerAt(Scene scene, LongSupplier nanos) {
        return new KeyboardWedge(scene, codes::scanned, fx, new FxDelay(), nanos);
    }

    @Override
    public void close() {
        watch.ifPresent(CodeWatch::close);
        shell.leave();
        view.hide();
        devices.ifPresent(DeviceRuntime::close);
        station.ifPresent(Station::close);
    }

    private PageView page(Route route) {
        return switch (route) {
            case Route.Home h -> new HomeView(texts, home, session, shell, wide);
            case Route.Items i -> itemsPage();
            case Route.Guide guide -> items.item(guide.handleCode()).<PageView>map(this::guidePage).orElseGet(this::itemsPage);
            case Route.PlaceCard card -> new PlaceCardView(texts, identify, profile, shell, view, card.purpose());
            case Route.TakeTicket take -> new TicketView(texts, tickets, session, profile, shell, view, take.handleCode().flatMap(items::item), zone, wide);
            case Route.Matters m -> new MattersView(texts, matters, session, shell, wide);
            case Route.Attract a -> throw new IllegalArgumentException("the attract page has no frame");
        };
    }

    private ItemsView itemsPage() {
        return new ItemsView(texts, items, session, shell, ItemIcons::of, home.itemLacks(), wide);
    }

    private GuideView guidePage(Item item) {
        return new GuideView(texts, item, profile.queue().name(), Optional.ofNullable(home.itemLacks().get().get(item.handleCode())), session, shell);
    }

    private List<HomeTile> favourites(List<Item> all) {
        return profile.favourites().stream().flatMap(favourite -> all.stream().filter(item -> item.id().equals(favourite.id()) && items.open(item))
                .map(item -> new HomeTile(item.handleCode(), favourite.name().isEmpty() ? ItemNames.plain(item) : favourite.name(), ItemIcons.of(item.name())))).toList();
    }

    /** Signs the sheets of opening checks: with the station's key once it is open. */
    CheckSigner signer() {
        return station.map(Station::identity).<CheckSigner>map(known -> new KeySigner(known.stationId(), known.privateKey())).orElseGet(ChainSigner::new);
    }

    /** Lets go of the devices; whoever touches a tile meanwhile is told that they are away. Takes as long as devices take. */
    void closeDevices() {
        watch.ifPresent(CodeWatch::close);
        watch = Optional.empty();
        devices.ifPresent(DeviceRuntime::close);
        devices = Optional.empty();
    }

    Path devicesFile() {
        return options.devices().orElse(options.data().resolve("devices.properties"));
    }

    private DeviceRuntime startDevices() throws IOException {
        Path file = devicesFile();
        return DeviceRuntime.start(Files.exists(file) ? StationProfile.read(file) : StationProfile.EMPTY, options.data().resolve("device-history"));
    }

    private void tick() {
        face.set(ClockFace.of(clock.instant(), zone, texts));
        nextMinute();
    }

    private void nextMinute() {
        delay.after(MINUTE - clock.millis() % MINUTE, this::tick);
    }
}
