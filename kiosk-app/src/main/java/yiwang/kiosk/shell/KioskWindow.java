package yiwang.kiosk.shell;

import javafx.event.Event;
import javafx.geometry.Rectangle2D;
import javafx.scene.Cursor;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import yiwang.kiosk.profile.KioskProfile;
import yiwang.ui.run.Background;
import yiwang.ui.text.Texts;
import yiwang.ui.theme.Density;
import yiwang.ui.theme.Millimetres;
import yiwang.ui.theme.Theme;
import yiwang.ui.theme.Themes;

/** The one window. Locked, it has no frame and no way to the desktop but the service door. */
public final class KioskWindow {

    private static final KeyCombination SERVICE = new KeyCodeCombination(KeyCode.Q, KeyCombination.CONTROL_DOWN, KeyCombination.ALT_DOWN, KeyCombination.SHIFT_DOWN);

    private final Stage stage;
    private final Region content;
    private final KioskProfile profile;
    private final ServiceDoor door;
    private Cursor cursor = Cursor.DEFAULT;

    /** @param devices opens what staff may see of them, behind the service door */
    public KioskWindow(Stage stage, Region content, Texts texts, KioskProfile profile, Background background, Runnable devices) {
        this.stage = stage;
        this.content = content;
        this.profile = profile;
        this.door = new ServiceDoor(texts, profile.servicePin(), background, devices, stage::close);
        stage.setTitle(texts.get("window.title"));
    }

    public void hideCursor(boolean hidden) {
        cursor = hidden ? Cursor.NONE : Cursor.DEFAULT;
    }

    /** An ordinary window, for trying the kiosk out. */
    public void showWindowed(int width, int height) {
        stage.setScene(scene(1, width, height));
        stage.show();
    }

    /** Full screen; Esc, Alt+F4 and the window manager's close do nothing. */
    public void showLocked() {
        Rectangle2D screen = Screen.getPrimary().getBounds();
        double enlarge = Millimetres.ofScreen(profile.screenInches(), (int) screen.getWidth(), (int) screen.getHeight()).sceneScale();
        stage.initStyle(StageStyle.UNDECORATED);
        stage.setScene(scene(enlarge, screen.getWidth(), screen.getHeight()));
        stage.setX(0);
        stage.setY(0);
        stage.setFullScreenExitHint("");
        stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
        stage.setFullScreen(true);
        stage.setAlwaysOnTop(true);
        stage.setOnCloseRequest(Event::consume);
        stage.addEventFilter(KeyEvent.KEY_PRESSED, this::lock);
        stage.show();
    }

    private Scene scene(double enlarge, double width, double height) {
        Scene scene = new Scene(door.over(new ScaledPane(content, enlarge)), width, height);
        Themes.apply(scene, Theme.LIGHT, Density.KIOSK);
        scene.setCursor(cursor);
        return scene;
    }

    private void lock(KeyEvent key) {
        if (SERVICE.match(key)) {
            key.consume();
            door.ask();
        } else if (key.isAltDown() || key.isMetaDown() || key.getCode() == KeyCode.F11) {
            key.consume();
        }
    }
}
