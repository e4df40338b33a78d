package yiwang.clerk;

import java.io.IOException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import javafx.application.Application;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yiwang.clerk.record.PrintViewModel;
import yiwang.clerk.shell.CounterDevices;
import yiwang.clerk.shell.RefusedView;
import yiwang.clerk.shell.StagePicker;
import yiwang.console.ConsoleComposition;
import yiwang.console.StageFiles;
import yiwang.console.check.KeySigner;
import yiwang.console.live.LiveDevices;
import yiwang.console.page.Person;
import yiwang.device.runtime.profile.ProfileShelf;
import yiwang.sync.documents.MissingFontException;
import yiwang.sync.documents.PaperFonts;
import yiwang.sync.documents.Papers;
import yiwang.sync.domain.port.StationIdentity;
import yiwang.sync.domain.problem.Problem;
import yiwang.sync.station.Station.Opening;
import yiwang.sync.station.Stations;
import yiwang.ui.run.Background;
import yiwang.ui.run.FxThread;
import yiwang.ui.text.Texts;
import yiwang.ui.theme.Density;
import yiwang.ui.theme.Theme;
import yiwang.ui.theme.Themes;

/** The counter's window: opens the station away from the screen's thread, then wires the pages, or says why it cannot. */
public final class ClerkApplication extends Application {

    private static final Logger LOG = LoggerFactory.getLogger(ClerkApplication.class);
    private static final ZoneId HALL_TIME = ZoneId.of("Asia/Shanghai");

    private static final int[] REFUSAL = {900, 600};
    private static final int[] SMALLEST = {1366, 768};

    private final Clock clock = Clock.system(HALL_TIME);
    private ClerkConfig config;
    private Opening opening;
    private PaperFonts fonts;
    private Optional<LiveDevices> devices = Optional.empty();
    private Background background;
    private ClerkComposition composition;

    @Override
    public void init() {
        try {
            config = ClerkConfig.of(getParameters().getRaw());
            fonts = new PaperFonts();
            if (config.devices().isPresent()) {
                devices = Optional.of(LiveDevices.start(new ProfileShelf(config.devices().get(), config.data(), clock), Optional.of(config.data().resolve("device-history")), clock));
            }
            opening = Stations.open(config.data(), clock);
            PrintViewModel.sweep(ClerkComposition.papersFolder(config));
        } catch (ClerkConfig.WrongCall | MissingFontException | IllegalArgumentException e) {
            refuse("wrong_call", e.getMessage(), e);
        } catch (IOException e) {
            refuse("unreadable", "读不到文件 " + e.getMessage() + "，看看路径和权限对不对。", e);
        }
    }

    private void refuse(String code, String sentence, Exception why) {
        LOG.error("the counter cannot start: {}", code, why);
        opening = new Opening.Refused(Problem.of(code, sentence));
    }

    @Override
    public void start(Stage stage) {
        Parent root = switch (opening) {
            case Opening.Refused refused -> {
                LOG.error("the counter cannot start: {}", refused.problem().code());
                yield new RefusedView(refused.problem(), Texts.beside(ClerkMain.class), stage::close).root();
            }
            case Opening.Open open -> {
                config = config.at(open.station().identity().name());
                background = Background.start(FxThread.javaFx());
                CounterDevices counter = devices.<CounterDevices>map(AttendedDevices::new).orElseGet(NoDevices::new);
                composition = new ClerkComposition(open.station(), counter, new Papers(fonts), config, clock, FxThread.javaFx(), background,
                        new StagePicker(stage, Texts.beside(ClerkMain.class, config.language())));
                Thread.currentThread().setUncaughtExceptionHandler((thread, failure) -> composition.trouble(failure));
                if (config.role() == Role.MANAGER) {
                    devices.ifPresent(running -> composition.offer(console(running, open.station().identity(), stage)));
                }
                open.station().startSync();
                yield composition.shell().root();
            }
        };
        int[] size = config == null ? REFUSAL : config.size().orElse(SMALLEST);
        Scene scene = new Scene(root, size[0], size[1]);
        Themes.apply(scene, config == null ? Theme.LIGHT : config.theme(), Density.CLERK);
        stage.setScene(scene);
        stage.setTitle(Texts.beside(ClerkMain.class).get("window.title"));
        if (composition != null) {
            composition.scannersAt(scene, System::nanoTime);
            composition.shell().show();
            composition.routes().home();
            stage.setOnCloseRequest(event -> {
                event.consume();
                composition.routes().leave(stage::close);
            });
        }
        stage.setMaximized(config != null && config.size().isEmpty());
        stage.show();
    }

    @Override
    public void stop() {
        if (composition != null) {
            composition.close();
        }
        if (background != null) {
            background.close();
        }
        devices.ifPresent(LiveDevices::close);
        if (opening instanceof Opening.Open open) {
            open.station().close();
        }
        if (fonts != null) {
            fonts.close();
        }
    }

    private ConsoleComposition console(LiveDevices running, StationIdentity station, Stage stage) {
        return new ConsoleComposition(running, new ConsoleComposition.Surroundings(config.data(), List.of(), new Person(config.clerk(), config.window()),
                new KeySigner(station.stationId(), station.privateKey()),
                new StageFiles(() -> stage), pdf -> getHostServices().showDocument(pdf.toUri().toString())), ConsoleComposition.texts(config.language()), clock, FxThread.javaFx(), background);
    }
}
