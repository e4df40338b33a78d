package yiwang.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yiwang.device.simulator.SamplePersons;
import yiwang.device.simulator.idcard.IdCardSimulator;
import yiwang.kiosk.route.Purpose;
import yiwang.kiosk.route.Route;
import yiwang.ui.run.Background;
import yiwang.ui.run.FxThread;

/** Staff behind the service door: the console takes the devices, tries them, and the kiosk has them again afterwards. */
class ServiceConsoleTest {

    private static final long LIMIT_NANOS = Duration.ofSeconds(60).toNanos();

    @TempDir
    Path data;
    private IdCardSimulator reader;
    private Background background;
    private KioskComposition kiosk;
    private Stage stage;

    @BeforeEach
    void a_kiosk_with_a_reader() throws Exception {
        Locale.setDefault(Locale.SIMPLIFIED_CHINESE);
        FxToolkit.start();
        reader = IdCardSimulator.start("tcp:0");
        Files.writeString(data.resolve("devices.properties"), "card=" + reader.address() + "\n");
        background = Background.start(FxThread.javaFx());
        KioskOptions options = new KioskOptions(data, Optional.empty(), Optional.of(new KioskOptions.Size(1080, 1920)), KioskOptions.Start.HOME, false);
        onFx(() -> {
            kiosk = new KioskComposition(options, Clock.systemDefaultZone(), FxThread.javaFx(), background, background.later(), false);
            stage = new Stage();
            stage.setScene(new Scene(kiosk.show(), 1080, 1920));
            stage.show();
            kiosk.openDevices();
            return true;
        });
    }

    @AfterEach
    void goes_home() throws Exception {
        onFx(() -> {
            kiosk.close();
            List.copyOf(Window.getWindows()).forEach(Window::hide);
            return true;
        });
        background.close();
        reader.close();
    }

    @Test
    void staff_try_the_reader_over_the_kiosk_and_give_it_back_working() throws Exception {
        KioskOptions options = new KioskOptions(data, Optional.empty(), Optional.empty(), KioskOptions.Start.HOME, false);
        onFx(() -> {
            new ServiceConsole(kiosk, options, stage, background).open();
            return true;
        });
        await("the console over the kiosk", () -> console().isPresent() && find(console().get(), node -> "try".equals(node.getId())).isPresent());
        await("the reader is ready", () -> words().stream().anyMatch("正常"::equals));
        fire(node -> "try".equals(node.getId()));
        reader.putOn(SamplePersons.LI_JIANGUO.card());
        await("the card, masked", () -> words().stream().anyMatch(word -> word.contains("李*国")));
        assertThat(words()).noneMatch(word -> word.contains("李建国"));

        fire(node -> node instanceof ButtonBase button && kiosk.texts().get("service.done").equals(button.getText()));
        await("the console is gone", () -> console().isEmpty());
        onFx(() -> {
            kiosk.shell().go(new Route.PlaceCard(new Purpose.Matters()));
            return true;
        });
        await("the kiosk reads the card itself", () -> kiosk.session().citizen().get().isPresent());
    }

    private Optional<Parent> console() throws Exception {
        return onFx(() -> Window.getWindows().stream().filter(window -> window != stage && window.isShowing()).findFirst().map(window -> window.getScene().getRoot()));
    }

    private List<String> words() throws Exception {
        List<String> words = new ArrayList<>();
        console().ifPresent(root -> all(root, Labeled.class::isInstance).forEach(node -> words.add(String.valueOf(((Labeled) node).getText()))));
        return words;
    }

    private void fire(Predicate<Node> which) throws Exception {
        await("something to press", () -> find(console().orElseThrow(), which).filter(node -> !node.isDisabled()).isPresent());
        Node node = find(console().orElseThrow(), which).orElseThrow();
        onFx(() -> {
            ((ButtonBase) node).fire();
            return true;
        });
    }

    private static Optional<Node> find(Parent root, Predicate<Node> which) throws Exception {
        return onFx(() -> all(root, which).stream().findFirst());
    }

    private static List<Node> all(Parent root, Predicate<Node> which) {
        List<Node> found = new ArrayList<>();
        for (Node node : root.getChildrenUnmodifiable()) {
            if (which.test(node)) {
                found.add(node);
            }
            if (node instanceof Parent below) {
                found.addAll(all(below, which));
            }
        }
        return found;
    }

    private static void await(String what, Callable<Boolean> condition) throws Exception {
        long begun = System.nanoTime();
        while (!condition.call()) {
            if (System.nanoTime() - begun > LIMIT_NANOS) {
                throw new AssertionError("waited in vain: " + what);
            }
            new CountDownLatch(1).await(50, TimeUnit.MILLISECONDS);
        }
    }

    private static <T> T onFx(Callable<T> work) throws Exception {
        FutureTask<T> task = new FutureTask<>(work);
        FxThread.javaFx().run(task);
        return task.get(60, TimeUnit.SECONDS);
    }
}
