package yiwang.kiosk.story;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import yiwang.kiosk.FxToolkit;
import yiwang.kiosk.HandClock;
import yiwang.kiosk.KioskComposition;
import yiwang.kiosk.KioskOptions;
import yiwang.ui.picture.Pictures;
import yiwang.ui.run.Background;
import yiwang.ui.run.FxThread;
import yiwang.ui.theme.Density;
import yiwang.ui.theme.Theme;
import yiwang.ui.theme.Themes;

/** What a citizen can see of the kiosk and do with it. Time is moved by hand; devices answer when they answer. */
final class KioskStage {

    private static final long LIMIT_NANOS = TimeUnit.SECONDS.toNanos(30);

    private final HandClock clock = new HandClock(Instant.parse("2026-11-24T01:42:00Z"));
    private final KioskComposition kiosk;
    private final Scene scene;

    private KioskStage(DemoStation demo, KioskOptions.Size size, Consumer<KioskComposition> devices) throws Exception {
        KioskOptions options = new KioskOptions(demo.data(), Optional.empty(), Optional.of(size), KioskOptions.Start.ATTRACT, false);
        kiosk = new KioskComposition(options, clock, FxThread.javaFx(), Background.start(FxThread.javaFx()), clock, size.width() > size.height());
        scene = new Scene(kiosk.show(), size.width(), size.height());
        Themes.apply(scene, Theme.LIGHT, Density.KIOSK);
        kiosk.shows(demo.station());
        devices.accept(kiosk);
    }

    static KioskStage upright(DemoStation demo, Consumer<KioskComposition> devices) throws Exception {
        return open(demo, new KioskOptions.Size(1080, 1920), devices);
    }

    static KioskStage across(DemoStation demo, Consumer<KioskComposition> devices) throws Exception {
        return open(demo, new KioskOptions.Size(1920, 1080), devices);
    }

    private static KioskStage open(DemoStation demo, KioskOptions.Size size, Consumer<KioskComposition> devices) throws Exception {
        FxToolkit.start();
        return onFx(() -> new KioskStage(demo, size, devices));
    }

    KioskComposition kiosk() {
        return kiosk;
    }

    /** Touches the thing with this id. */
    KioskStage touch(String id) throws Exception {
        await("something to touch: " + id, root -> onTop(root, id).isPresent());
        onFx(() -> {
            Button button = onTop(scene.getRoot(), id).orElseThrow();
            Event.fireEvent(button, press());
            button.fire();
            return true;
        });
        return this;
    }

    /** Touches the thing that says this. */
    KioskStage touchWords(String words) throws Exception {
        await("words to touch: " + words, root -> saying(root, words).isPresent());
        onFx(() -> {
            saying(scene.getRoot(), words).orElseThrow().fire();
            return true;
        });
        return this;
    }

    /** Touches the glass where nothing is. */
    KioskStage touchTheGlass() throws Exception {
        onFx(() -> {
            Event.fireEvent(scene.getRoot(), press());
            return true;
        });
        return this;
    }

    KioskStage sees(String words) throws Exception {
        await("to see: " + words, root -> texts(root).stream().anyMatch(text -> text.contains(words)));
        return this;
    }

    boolean seesNow(String words) throws Exception {
        return onFx(() -> texts(scene.getRoot()).stream().anyMatch(text -> text.contains(words)));
    }

    KioskStage waits(java.time.Duration time) throws Exception {
        onFx(() -> {
            clock.advance(time);
            return true;
        });
        return this;
    }

    /** Something happens to the machine behind the screen. */
    KioskStage now(Consumer<KioskComposition> what) throws Exception {
        onFx(() -> {
            what.accept(kiosk);
            return true;
        });
        return this;
    }

    /** Kept beside the build, for eyes. */
    KioskStage picture(String name) throws Exception {
        laidOut(() -> {
            Pictures.save(scene, (int) scene.getWidth(), (int) scene.getHeight(), Path.of("target/pictures", name + ".png"));
            return true;
        });
        return this;
    }

    /** What can be touched; to be called on the FX thread. */
    List<Node> targetsNow() {
        List<Node> found = new ArrayList<>();
        collect(scene.getRoot(), Node::isFocusTraversable, found);
        return found;
    }

    <T> T laidOut(Callable<T> look) throws Exception {
        return onFx(() -> {
            layOut();
            return look.call();
        });
    }

    Scene scene() {
        return scene;
    }

    private void layOut() {
        Region root = (Region) scene.getRoot();
        for (int i = 0; i < 4; i++) {
            root.applyCss();
            root.resize(scene.getWidth(), scene.getHeight());
            root.layout();
        }
    }

    private void await(String what, Predicate<Parent> there) throws Exception {
        long begun = System.nanoTime();
        while (!onFx(() -> there.test(scene.getRoot()))) {
            if (System.nanoTime() - begun > LIMIT_NANOS) {
                throw new AssertionError("waited in vain " + what + "; on the screen: " + onFx(() -> texts(scene.getRoot())));
            }
            new CountDownLatch(1).await(10, TimeUnit.MILLISECONDS);
        }
    }

    /** The last one in the scene lies on top. */
    private static Optional<Button> onTop(Parent root, String id) {
        List<Node> found = new ArrayList<>();
        collect(root, node -> node instanceof Button && id.equals(node.getId()), found);
        return found.isEmpty() ? Optional.empty() : Optional.of((Button) found.getLast());
    }

    private static Optional<Button> saying(Parent root, String words) {
        List<Node> found = new ArrayList<>();
        collect(root, node -> node instanceof Button button && words.equals(button.getText()), found);
        return found.isEmpty() ? Optional.empty() : Optional.of((Button) found.getLast());
    }

    private static List<String> texts(Parent root) {
        List<Node> found = new ArrayList<>();
        collect(root, node -> node instanceof Labeled, found);
        return found.stream().map(node -> ((Labeled) node).getText()).toList();
    }

    private static void collect(Node node, Predicate<Node> wanted, List<Node> found) {
        if (!node.isVisible()) {
            return;
        }
        if (wanted.test(node)) {
            found.add(node);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, wanted, found));
        }
    }

    private static MouseEvent press() {
        return new MouseEvent(MouseEvent.MOUSE_PRESSED, 5, 5, 5, 5, MouseButton.PRIMARY, 1, false, false, false, false, true, false, false, true, false, true, null);
    }

    static <T> T onFx(Callable<T> work) throws Exception {
        CompletableFuture<T> result = new CompletableFuture<>();
        FxThread.javaFx().run(() -> {
            try {
                result.complete(work.call());
            } catch (Exception | AssertionError e) {
                result.completeExceptionally(e);
            }
        });
        try {
            return result.get(60, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        } catch (TimeoutException e) {
            throw new AssertionError("the FX thread is stuck", e);
        }
    }
}
