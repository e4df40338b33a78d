package yiwang.console.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import yiwang.console.ConsoleComposition;
import yiwang.console.check.ChainSigner;
import yiwang.console.live.LiveDevices;
import yiwang.console.page.Person;
import yiwang.console.profile.FileChoice;
import yiwang.device.api.DeviceAddress;
import yiwang.device.runtime.DeviceRole;
import yiwang.device.runtime.profile.ProfileShelf;
import yiwang.ui.picture.Pictures;
import yiwang.ui.run.Background;
import yiwang.ui.run.FxThread;
import yiwang.ui.theme.Density;
import yiwang.ui.theme.Theme;
import yiwang.ui.theme.Themes;

/** The real window of the console over a data folder, and what a person can see and do in it. */
final class Window implements AutoCloseable {

    private static final int PATIENCE = 45;

    private final FxRobot robot = new FxRobot();
    private final Queue<Path> files = new ArrayDeque<>();
    private final List<Path> papers = new ArrayList<>();
    private final LiveDevices devices;
    private final Background background;
    private ConsoleComposition console;
    private Stage stage;

    Window(Path data, Locale language, int width, int height) throws Exception {
        this(data, language, width, height, List.of());
    }

    /** @param places where to look for devices besides what shows itself */
    Window(Path data, Locale language, int width, int height, List<DeviceAddress> places) throws Exception {
        Locale.setDefault(Locale.SIMPLIFIED_CHINESE);
        Clock clock = Clock.system(ZoneId.of("Asia/Shanghai"));
        devices = LiveDevices.start(new ProfileShelf(data, clock), Optional.of(data.resolve("device-history")), clock);
        background = Background.start(FxThread.javaFx());
        FxToolkit.registerPrimaryStage();
        FxToolkit.setupFixture(() -> {
            console = new ConsoleComposition(devices, new ConsoleComposition.Surroundings(data, places, new Person("陈立", "3 号窗口"), new ChainSigner(), new Picked(), papers::add),
                    ConsoleComposition.texts(language), clock, FxThread.javaFx(), background);
            stage = new Stage();
            Scene scene = new Scene(console.view().root(), width, height);
            Themes.apply(scene, Theme.LIGHT, Density.CLERK);
            stage.setScene(scene);
            stage.show();
            console.view().show();
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private final class Picked implements FileChoice {

        @Override
        public Optional<Path> toOpen() {
            return Optional.ofNullable(files.poll());
        }

        @Override
        public Optional<Path> toSave(String name) {
            return Optional.ofNullable(files.poll());
        }
    }

    void filePicked(Path file) {
        files.add(file);
    }

    List<Path> papers() {
        return papers;
    }

    LiveDevices devices() {
        return devices;
    }

    Window choose(String id) {
        ButtonBase button = (ButtonBase) wait(id);
        until("#" + id + " can be used", () -> !button.isDisabled());
        robot.interact(button::fire);
        return this;
    }

    void chooseIfFree(String id) {
        find(id).map(ButtonBase.class::cast).filter(button -> !button.isDisabled()).ifPresent(button -> robot.interact(button::fire));
    }

    /** The button whose spoken name begins so. */
    Window chooseSpoken(String beginning) {
        until("button " + beginning, () -> spoken(beginning).isPresent());
        Node button = spoken(beginning).orElseThrow();
        robot.interact(() -> ((ButtonBase) button).fire());
        return this;
    }

    private Optional<Node> spoken(String beginning) {
        return all(node -> node instanceof ButtonBase && visible(node) && node.getAccessibleText() != null && node.getAccessibleText().startsWith(beginning)).stream().findFirst();
    }

    Window fill(String id, String text) {
        TextInputControl field = (TextInputControl) wait(id);
        robot.interact(() -> {
            field.requestFocus();
            field.setText(text);
        });
        return this;
    }

    @SuppressWarnings("unchecked")
    Window role(String id, DeviceRole role) {
        ComboBox<DeviceRole> box = (ComboBox<DeviceRole>) wait(id);
        robot.interact(() -> box.setValue(role));
        return this;
    }

    Window focus(String id) {
        Node node = wait(id);
        robot.interact(node::requestFocus);
        return this;
    }

    Window press(KeyCode... keys) {
        robot.press(keys).release(keys);
        WaitForAsyncUtils.waitForFxEvents();
        return this;
    }

    Window see(String text) {
        try {
            WaitForAsyncUtils.waitFor(PATIENCE, TimeUnit.SECONDS, () -> shows(text));
        } catch (TimeoutException e) {
            throw new AssertionError("waited in vain for: " + text + "\nseen: " + words(), e);
        }
        return this;
    }

    boolean shows(String text) {
        return words().stream().anyMatch(word -> word.contains(text));
    }

    List<String> words() {
        List<String> words = new ArrayList<>();
        all(node -> visible(node) && (node instanceof Labeled || node instanceof TextInputControl))
                .forEach(node -> words.add(node instanceof Labeled label ? String.valueOf(label.getText()) : ((TextInputControl) node).getText()));
        return words;
    }

    boolean has(String id) {
        return find(id).isPresent();
    }

    Node wait(String id) {
        until("#" + id, () -> find(id).isPresent());
        return find(id).orElseThrow();
    }

    private Optional<Node> find(String id) {
        return all(node -> id.equals(node.getId()) && visible(node)).stream().findFirst();
    }

    List<Node> all(Predicate<Node> which) {
        List<Node> found = new ArrayList<>();
        robot.interact(() -> walk(stage.getScene().getRoot(), which, found));
        return found;
    }

    private static void walk(Node node, Predicate<Node> which, List<Node> found) {
        if (which.test(node)) {
            found.add(node);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> walk(child, which, found));
        }
    }

    static boolean visible(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    /** Kept beside the build, for eyes. */
    void picture(String name) {
        robot.interact(() -> {
            try {
                Pictures.save(stage.getScene(), Path.of("target/pictures", name + ".png"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** Lays the page out as on a screen of this size, which the headless one need not have. @return what the predicate finds there */
    List<Node> atSize(String name, int width, int height, Predicate<Node> which) {
        List<Node> found = new ArrayList<>();
        robot.interact(() -> {
            Region root = (Region) stage.getScene().getRoot();
            for (int pass = 0; pass < 3; pass++) {
                root.resize(width, height);
                root.applyCss();
                root.layout();
            }
            walk(root, which, found);
            try {
                Pictures.save(stage.getScene(), width, height, Path.of("target/pictures", name + ".png"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return found;
    }

    void theme(Theme theme) {
        robot.interact(() -> Themes.apply(stage.getScene(), theme, Density.CLERK));
        WaitForAsyncUtils.waitForFxEvents();
    }

    static void until(String what, BooleanSupplier condition) {
        try {
            WaitForAsyncUtils.waitFor(PATIENCE, TimeUnit.SECONDS, condition::getAsBoolean);
        } catch (TimeoutException e) {
            throw new AssertionError("waited in vain: " + what, e);
        }
    }

    @Override
    public void close() throws Exception {
        FxToolkit.setupFixture(() -> {
            console.close();
            stage.hide();
        });
        background.close();
        devices.close();
    }
}
