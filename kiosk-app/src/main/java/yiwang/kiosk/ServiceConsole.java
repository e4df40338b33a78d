package yiwang.kiosk;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yiwang.console.ConsoleComposition;
import yiwang.console.StageFiles;
import yiwang.console.live.LiveDevices;
import yiwang.console.page.Person;
import yiwang.device.runtime.profile.ProfileShelf;
import yiwang.ui.clerk.ActionButton;
import yiwang.ui.run.Background;
import yiwang.ui.run.FxThread;
import yiwang.ui.theme.Density;
import yiwang.ui.theme.Theme;
import yiwang.ui.theme.Themes;

/** The device console over the kiosk, behind its service door. The kiosk lets go of its devices meanwhile and takes them back, changed or not. */
final class ServiceConsole {

    private static final Logger LOG = LoggerFactory.getLogger(ServiceConsole.class);

    private final KioskComposition kiosk;
    private final KioskOptions options;
    private final Stage owner;
    private final Background background;
    private final Clock clock;

    ServiceConsole(KioskComposition kiosk, KioskOptions options, Stage owner, Background background) {
        this.kiosk = kiosk;
        this.options = options;
        this.owner = owner;
        this.background = background;
        this.clock = Clock.systemDefaultZone();
    }

    void open() {
        background.run(() -> {
            kiosk.closeDevices();
            return LiveDevices.start(new ProfileShelf(kiosk.devicesFile(), options.data(), clock), Optional.of(options.data().resolve("device-history")), clock);
        }).then(this::show).orElse(failure -> {
            LOG.error("K-SERVICE the device console did not open", failure);
            kiosk.openDevices();
        });
    }

    private void show(LiveDevices devices) {
        Stage stage = new Stage(StageStyle.UNDECORATED);
        stage.initOwner(owner);
        Locale language = Locale.getDefault(Locale.Category.DISPLAY);
        String place = kiosk.texts().get("machine");
        ConsoleComposition console = new ConsoleComposition(devices, new ConsoleComposition.Surroundings(options.data(), List.of(), new Person(kiosk.texts().get("service.person"), place),
                kiosk.signer(), new StageFiles(() -> stage), pdf -> LOG.info("check sheet kept: {}", pdf.getFileName())), ConsoleComposition.texts(language), clock, FxThread.javaFx(), background);
        ActionButton done = ActionButton.primary(kiosk.texts().get("service.done")).icon("remixal-checkbox-circle-line").onFire(fired -> stage.close());
        HBox bar = new HBox(done);
        bar.getStyleClass().add("yw-status");
        Scene scene = new Scene(new BorderPane(console.view().root(), null, null, bar, null), owner.getWidth(), owner.getHeight());
        Themes.apply(scene, Theme.LIGHT, Density.CLERK);
        stage.setScene(scene);
        stage.setX(owner.getX());
        stage.setY(owner.getY());
        stage.setAlwaysOnTop(owner.isAlwaysOnTop());
        stage.setOnHidden(hidden -> giveBack(devices, console));
        stage.show();
        console.view().show();
    }

    private void giveBack(LiveDevices devices, ConsoleComposition console) {
        console.close();
        background.run(() -> {
            devices.close();
            return true;
        }).then(closed -> kiosk.openDevices()).orElse(failure -> {
            LOG.error("K-SERVICE the devices were not let go", failure);
            kiosk.openDevices();
        });
    }
}
