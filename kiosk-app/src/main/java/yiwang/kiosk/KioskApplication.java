package yiwang.kiosk;

import java.io.IOException;
import java.time.Clock;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import yiwang.kiosk.shell.KioskWindow;
import yiwang.ui.run.Background;
import yiwang.ui.run.Delay;
import yiwang.ui.run.FxThread;
import yiwang.ui.theme.Density;
import yiwang.ui.theme.Themes;

/** Paints the first page, then opens everything else behind it. */
public final class KioskApplication extends Application {

    /** By then the station is open. What only the start needed is given back once; a quiet kiosk would keep it for hours. */
    private static final long SETTLED_MILLIS = 5_000;

    private KioskComposition composition;
    private Background background;

    @Override
    public void start(Stage stage) throws IOException {
        Themes.prepare(Density.KIOSK);
        KioskOptions options = KioskOptions.parse(getParameters().getRaw());
        FxThread fx = FxThread.javaFx();
        background = Background.start(fx);
        Delay delay = background.later();
        Rectangle2D screen = Screen.getPrimary().getBounds();
        KioskOptions.Size size = options.windowed().orElse(new KioskOptions.Size((int) screen.getWidth(), (int) screen.getHeight()));
        composition = new KioskComposition(options, Clock.systemDefaultZone(), fx, background, delay, size.width() > size.height());
        KioskWindow window = new KioskWindow(stage, composition.show(), composition.texts(), composition.profile(), background,
                () -> new ServiceConsole(composition, options, stage, background).open());
        window.hideCursor(options.hideCursor());
        if (options.windowed().isPresent()) {
            window.showWindowed(size.width(), size.height());
        } else {
            window.showLocked();
        }
        composition.scannerAt(stage.getScene(), System::nanoTime);
        afterTheFirstPicture(() -> {
            composition.open();
            delay.after(SETTLED_MILLIS, System::gc);
        });
    }

    /** The first picture has the machine to itself: what is opened behind it begins when it has been painted. */
    private static void afterTheFirstPicture(Runnable next) {
        new AnimationTimer() {
            private int frames;

            @Override
            public void handle(long now) {
                if (++frames == 3) {
                    stop();
                    next.run();
                }
            }
        }.start();
    }

    @Override
    public void stop() {
        composition.close();
        background.close();
    }
}
