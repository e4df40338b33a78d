package yiwang.console;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yiwang.console.check.ChainSigner;
import yiwang.console.check.CheckSigner;
import yiwang.console.live.LiveDevices;
import yiwang.console.words.Said;
import yiwang.device.runtime.profile.ProfileShelf;
import yiwang.ui.run.Background;
import yiwang.ui.run.FxThread;
import yiwang.ui.text.Texts;
import yiwang.ui.theme.Density;
import yiwang.ui.theme.Theme;
import yiwang.ui.theme.Themes;

/** The console in a window of its own. */
public final class ConsoleApplication extends Application {

    private static final Logger LOG = LoggerFactory.getLogger(ConsoleApplication.class);
    private static final ZoneId HALL_TIME = ZoneId.of("Asia/Shanghai");
    private static final int[] USUAL = {1366, 768};

    /** The toolkit makes the application itself and hands over nothing but words. */
    private static volatile CheckSigner signer = new ChainSigner();

    private Optional<ConsoleOptions> options = Optional.empty();
    private Optional<LiveDevices> devices = Optional.empty();
    private String refusal = "";
    private Background background;
    private ConsoleComposition console;

    static void signedBy(CheckSigner given) {
        signer = given;
    }

    @Override
    public void init() {
        Clock clock = Clock.system(HALL_TIME);
        try {
            ConsoleOptions asked = ConsoleOptions.of(getParameters().getRaw());
            options = Optional.of(asked);
            devices = Optional.of(LiveDevices.start(new ProfileShelf(asked.data(), clock), Optional.of(asked.data().resolve("device-history")), clock));
        } catch (ConsoleOptions.WrongCall e) {
            refusal = e.getMessage();
        } catch (IOException | IllegalArgumentException e) {
            LOG.error("the device console cannot start", e);
            refusal = "设备配置读不出来：" + e.getMessage();
        }
    }

    @Override
    public void start(Stage stage) {
        Clock clock = Clock.system(HALL_TIME);
        Texts texts = ConsoleComposition.texts(options.map(ConsoleOptions::language).orElseGet(Locale::getDefault));
        int[] size = options.flatMap(ConsoleOptions::size).orElse(USUAL);
        Scene scene;
        if (devices.isPresent()) {
            background = Background.start(FxThread.javaFx());
            ConsoleOptions asked = options.orElseThrow();
            console = new ConsoleComposition(devices.get(), new ConsoleComposition.Surroundings(asked.data(), asked.places(), asked.person(), signer,
                    new StageFiles(() -> stage), this::openPaper), texts, clock, FxThread.javaFx(), background);
            scene = new Scene(console.view().root(), size[0], size[1]);
        } else {
            scene = new Scene(new StackPane(Said.wrapped(refusal, "yw-title-3")), size[0], size[1]);
        }
        Themes.apply(scene, options.map(ConsoleOptions::theme).orElse(Theme.LIGHT), Density.CLERK);
        stage.setScene(scene);
        stage.setTitle(texts.get("page.title"));
        stage.setMaximized(devices.isPresent() && options.flatMap(ConsoleOptions::size).isEmpty());
        stage.show();
        if (console != null) {
            console.view().show();
        }
    }

    private void openPaper(Path pdf) {
        getHostServices().showDocument(pdf.toUri().toString());
    }

    @Override
    public void stop() {
        if (console != null) {
            console.close();
            background.close();
        }
        devices.ifPresent(LiveDevices::close);
    }
}
