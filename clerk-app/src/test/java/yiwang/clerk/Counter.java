package yiwang.clerk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import yiwang.clerk.shell.Picker;
import yiwang.console.ConsoleComposition;
import yiwang.console.StageFiles;
import yiwang.console.check.ChainSigner;
import yiwang.console.live.LiveDevices;
import yiwang.console.page.Person;
import yiwang.device.api.DeviceAddress;
import yiwang.device.api.PrintOutcome;
import yiwang.device.runtime.DeviceBinding;
import yiwang.device.runtime.DeviceRole;
import yiwang.device.runtime.profile.ProfileShelf;
import yiwang.device.runtime.StationProfile;
import yiwang.device.simulator.SamplePersons;
import yiwang.device.simulator.code.CodeScannerSimulator;
import yiwang.device.simulator.idcard.IdCardSimulator;
import yiwang.sync.contracts.network.Cut;
import yiwang.sync.contracts.network.CuttingProxy;
import yiwang.sync.documents.PaperFonts;
import yiwang.sync.documents.Papers;
import yiwang.sync.gateway.GatewayAdmin;
import yiwang.sync.gateway.GatewayConfig;
import yiwang.sync.gateway.GatewayServer;
import yiwang.sync.gateway.bundle.BundleOutcome;
import yiwang.sync.gateway.place.GatewayPlace;
import yiwang.sync.protocol.wire.WireJson;
import yiwang.sync.station.Station;
import yiwang.sync.station.Station.Opening;
import yiwang.sync.station.Stations;
import yiwang.ui.picture.Pictures;
import yiwang.ui.run.Background;
import yiwang.ui.run.FxThread;
import yiwang.ui.theme.Density;
import yiwang.ui.theme.Theme;
import yiwang.ui.theme.Themes;

/** A whole counter for a story: real gateway, real station, real reader protocol, the real window; printers answer as told. */
public final class Counter implements AutoCloseable {

    private static final int PATIENCE = 40;

    private final Path folder;
    private final Clock clock = Clock.system(Samples.ZONE);
    private final PaperFonts fonts = new PaperFonts();
    private final IdCardSimulator reader;
    private final CodeScannerSimulator codes;
    private final LiveDevices devices;
    private final Queue<PrintOutcome> printerAnswers = new ConcurrentLinkedQueue<>();
    private final Queue<Path> files = new ArrayDeque<>();
    private volatile boolean keysAtOnce;
    private GatewayServer gateway;
    private CuttingProxy line;
    private Station station;
    private Background background;
    private Role role = Role.WINDOW;
    private Theme theme = Theme.LIGHT;
    private Locale language = Locale.SIMPLIFIED_CHINESE;
    private ClerkComposition composition;
    private Stage stage;

    public Counter(Path folder) throws Exception {
        this(folder, Map.of());
    }

    /** @param more devices of the profile besides the reader and the code scanner, with their addresses */
    public Counter(Path folder, Map<DeviceRole, String> more) throws Exception {
        this(folder, more, Map.of());
    }

    /** @param settings of those devices */
    public Counter(Path folder, Map<DeviceRole, String> more, Map<String, String> settings) throws Exception {
        this.folder = folder;
        Locale.setDefault(Locale.SIMPLIFIED_CHINESE);
        gateway = GatewayServer.start(new GatewayConfig(folder.resolve("gateway"), "127.0.0.1", 0, clock));
        line = new CuttingProxy("127.0.0.1", URI.create(gateway.url()).getPort());
        String code;
        try (GatewayAdmin admin = GatewayAdmin.open(folder.resolve("gateway"), clock)) {
            code = admin.enrolCode("3 号窗口");
        }
        station = open(Stations.enrol(data(), line.url(), code, clock));
        reader = IdCardSimulator.start("tcp:0");
        reader.putOn(SamplePersons.WANG_GUILAN.card());
        codes = CodeScannerSimulator.start("tcp:0");
        ProfileShelf shelf = new ProfileShelf(folder.resolve("counter.properties"), data(), clock);
        Map<DeviceRole, DeviceBinding> bindings = new EnumMap<>(DeviceRole.class);
        bindings.put(DeviceRole.CARD, bound(reader.address()));
        bindings.put(DeviceRole.CODES, bound(codes.address()));
        more.forEach((role, address) -> bindings.put(role, new DeviceBinding(DeviceAddress.parse(address), settings)));
        shelf.use(new StationProfile(bindings));
        devices = LiveDevices.start(shelf, Optional.empty(), clock);
        FxToolkit.registerPrimaryStage();
        show();
    }

    private static DeviceBinding bound(String address) {
        return new DeviceBinding(DeviceAddress.parse(address), Map.of());
    }

    private static Station open(Opening opening) {
        if (opening instanceof Opening.Open open) {
            return open.station();
        }
        throw new AssertionError("refused: " + ((Opening.Refused) opening).problem());
    }

    public Path data() {
        return folder.resolve("station");
    }

    private void show() throws TimeoutException {
        ClerkConfig config = new ClerkConfig(data(), Optional.empty(), theme, language, role == Role.VILLAGE ? "韩梅" : "周宁", "3017",
                role == Role.VILLAGE ? "柳湾村代办点" : "3 号窗口", Optional.empty(), role);
        background = Background.start(FxThread.javaFx());
        FxToolkit.setupFixture(() -> {
            composition = new ClerkComposition(station, new ToldDevices(new AttendedDevices(devices), printerAnswers), new Papers(fonts), config, clock, FxThread.javaFx(),
                    background, new Picked());
            stage = new Stage();
            Scene scene = new Scene(composition.shell().root(), 1366, 768);
            Themes.apply(scene, theme, Density.CLERK);
            stage.setScene(scene);
            composition.scannersAt(scene, () -> keysAtOnce ? 0 : System.nanoTime());
            composition.shell().show();
            composition.routes().home();
            stage.show();
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** The program dies and is started again; nobody said goodbye to any page. */
    public void dieAndComeBack() throws Exception {
        hide();
        station.close();
        station = open(Stations.open(data(), clock));
        show();
    }

    /** The same machine in the hands of somebody else, who likes it otherwise. */
    public void openFor(Role newRole, Theme newTheme, Locale newLanguage) throws Exception {
        hide();
        role = newRole;
        theme = newTheme;
        language = newLanguage;
        show();
    }

    /** The one who works here manages the hall. */
    public void becomesManager() {
        new FxRobot().interact(() -> composition.offer(new ConsoleComposition(devices, new ConsoleComposition.Surroundings(data(), List.of(), new Person("陈立", "3 号窗口"), new ChainSigner(),
                new StageFiles(() -> stage), pdf -> { }), ConsoleComposition.texts(Locale.SIMPLIFIED_CHINESE), clock, FxThread.javaFx(), background)));
    }

    private void hide() throws TimeoutException {
        FxToolkit.setupFixture(() -> {
            composition.close();
            stage.hide();
        });
        background.close();
    }

    /** Somebody pulls the plug: not a byte goes either way. */
    public void cutTheLine() {
        line.cut(Cut.requestAfter(0));
    }

    public void plugIn() {
        line.cut(Cut.never());
    }

    /** What the window shows now, for people to look at. */
    public void picture(String name) {
        picture(name, (int) stage.getScene().getWidth(), (int) stage.getScene().getHeight());
    }

    /** The same as on a screen of another size. */
    public void picture(String name, int width, int height) {
        new FxRobot().interact(() -> {
            try {
                Path pictures = Files.createDirectories(Path.of("target", "pictures"));
                composition.shell().compact(width < 1600);
                Pictures.save(stage.getScene(), width, height, pictures.resolve(name + ".png"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    public Station station() {
        return station;
    }

    public IdCardSimulator reader() {
        return reader;
    }

    public CodeScannerSimulator codes() {
        return codes;
    }

    public Stage stage() {
        return stage;
    }

    /** Keys come from now on as a scanner sends them, however slow this machine is. */
    public void scannerPlaysKeyboard(boolean on) {
        keysAtOnce = on;
    }

    /** Something is asked over the page. */
    public void asks(Node sheet) {
        new FxRobot().interact(() -> composition.shell().overlay().open(sheet));
    }

    public void isAnswered() {
        new FxRobot().interact(() -> composition.shell().overlay().closeAll());
    }

    public ClerkComposition pages() {
        return composition;
    }

    /** The page of one saved case, as its row in a list opens it. */
    public void opens(UUID caseId) {
        new FxRobot().interact(() -> composition.routes().look(caseId));
    }

    public void printerWillSay(PrintOutcome... answers) {
        printerAnswers.addAll(List.of(answers));
    }

    /** The window pulled to another size; the decoration of a headless one has none. */
    public void resize(double width, double height) {
        new FxRobot().interact(() -> {
            stage.setWidth(width);
            stage.setHeight(height);
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    public void filePicked(Path file) {
        files.add(file);
    }

    /** Page object of whatever page is open. */
    public CounterPage page() {
        return new CounterPage(new FxRobot(), stage.getScene());
    }

    public static void until(String what, BooleanSupplier condition) {
        try {
            WaitForAsyncUtils.waitFor(PATIENCE, TimeUnit.SECONDS, condition::getAsBoolean);
        } catch (TimeoutException e) {
            throw new AssertionError("waited in vain: " + what, e);
        }
    }

    @Override
    public void close() throws Exception {
        hide();
        devices.close();
        reader.close();
        codes.close();
        station.close();
        line.close();
        gateway.close();
        fonts.close();
    }

    /** A stick with a bundle is brought to the centre. @return its receipt */
    public Path atTheCentre(Path bundle) throws IOException {
        try (GatewayAdmin admin = GatewayAdmin.open(folder.resolve("gateway"), clock)) {
            if (admin.takeBundle(GatewayPlace.folder(folder.resolve("gateway")), bundle) instanceof BundleOutcome.Imported imported) {
                return Files.write(folder.resolve("receipt.json"), WireJson.bytes(imported.receipt()));
            }
            throw new AssertionError("not imported: " + bundle);
        }
    }

    /** Whatever is asked for, the next of the story is picked. */
    private final class Picked implements Picker {

        @Override
        public Optional<Path> page() {
            return Optional.ofNullable(files.poll());
        }

        @Override
        public Optional<Path> folder() {
            return page();
        }

        @Override
        public Optional<Path> receipt() {
            return page();
        }
    }
}
