package yiwang.clerk;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import javafx.application.Application;
import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.FileChooser;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yiwang.clerk.record.PrintViewModel;
import yiwang.clerk.shell.CounterDevices;
import yiwang.clerk.shell.RefusedView;
import yiwang.sync.documents.MissingFontException;
import yiwang.sync.documents.PaperFonts;
import yiwang.sync.documents.Papers;
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

    private final Clock clock = Clock.system(HALL_TIME);
    private ClerkConfig config;
    private Opening opening;
    private PaperFonts fonts;
    private OpenDevices devices;
    private Background background;
    private ClerkComposition composition;

    @Override
    public void init() {
        try {
            config = ClerkConfig.of(getParameters().getRaw());
            fonts = new PaperFonts();
            devices = OpenDevices.of(config.devices());
            opening = Stations.open(config.data(), clock);
            PrintViewModel.sweep(ClerkComposition.papersFolder(config));
        } catch (ClerkConfig.WrongCall | MissingFontException | IllegalArgumentException e) {
            refuse("wrong_call", e.getMessage(), e);
        } catch (IOException e) {
            refuse("unreadable", e.getMessage(), e);
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
                background = Background.start(FxThread.javaFx());
                CounterDevices counter = devices.devices();
                composition = new ClerkComposition(open.station(), counter, new Papers(fonts), config, clock, FxThread.javaFx(), background,
                        () -> file(stage));
                open.station().startSync();
                yield composition.shell().root();
            }
        };
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        int[] size = config == null ? new int[] {900, 600} : config.size().orElse(new int[] {(int) screen.getWidth(), (int) screen.getHeight()});
        Scene scene = new Scene(root, size[0], size[1]);
        Themes.apply(scene, config == null ? Theme.LIGHT : config.theme(), Density.CLERK);
        stage.setScene(scene);
        stage.setTitle(Texts.beside(ClerkMain.class).get("window.title"));
        if (composition != null) {
            composition.shell().show();
            composition.routes().go("desk");
            stage.setOnCloseRequest(event -> {
                event.consume();
                composition.routes().leave(stage::close);
            });
        }
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
        if (devices != null) {
            devices.close();
        }
        if (opening instanceof Opening.Open open) {
            open.station().close();
        }
        if (fonts != null) {
            fonts.close();
        }
    }

    private Optional<Path> file(Stage stage) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Texts.beside(ClerkMain.class, config.language()).get("scan.file"));
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("PNG, JPEG, PDF", "*.png", "*.jpg", "*.jpeg", "*.pdf", "*.PNG", "*.JPG", "*.JPEG", "*.PDF"));
        return Optional.ofNullable(chooser.showOpenDialog(stage)).map(File::toPath);
    }
}
