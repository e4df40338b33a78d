package yiwang.kiosk.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import yiwang.kiosk.FxToolkit;
import yiwang.kiosk.KioskMain;
import yiwang.kiosk.profile.PinDigest;
import yiwang.ui.run.Background;
import yiwang.ui.run.FxThread;
import yiwang.ui.text.Texts;
import yiwang.ui.view.Overlay;

class ServiceDoorTest {

    private static final PinDigest PIN = PinDigest.of("270418", "a1b2");

    private final Texts texts = Texts.beside(KioskMain.class, Locale.SIMPLIFIED_CHINESE);
    private int left;
    private int managed;
    private ServiceDoor door;
    private Overlay page;

    @BeforeEach
    void toolkit() throws Exception {
        FxToolkit.start();
    }

    @Test
    void the_right_pin_leads_out() throws Exception {
        onFx(() -> {
            stands(Optional.of(PIN));
            door.ask();
            type("270418");
            assertThat(shown()).contains("●●●●●●").doesNotContain("270418");
            press("退出");
            assertThat(left).isEqualTo(1);
            return null;
        });
    }

    @Test
    void the_right_pin_leads_to_the_devices_and_a_wrong_one_does_not() throws Exception {
        onFx(() -> {
            stands(Optional.of(PIN));
            door.ask();
            type("27041");
            press("看设备");
            assertThat(managed).isZero();
            type("270418");
            press("看设备");
            assertThat(managed).isEqualTo(1);
            assertThat(left).isZero();
            assertThat(page.isOpen()).isFalse();
            return null;
        });
    }

    @Test
    void a_wrong_pin_is_said_and_the_next_one_begins_anew() throws Exception {
        onFx(() -> {
            stands(Optional.of(PIN));
            door.ask();
            type("27041");
            press("退出");
            assertThat(left).isZero();
            assertThat(shown()).contains("口令不对");
            type("270418");
            press("退出");
            assertThat(left).isEqualTo(1);
            return null;
        });
    }

    @Test
    void five_wrong_pins_shut_the_door_even_for_the_right_one() throws Exception {
        onFx(() -> {
            stands(Optional.of(PIN));
            door.ask();
            for (int i = 0; i < 5; i++) {
                assertThat(page.isOpen()).isTrue();
                type("1");
                press("退出");
            }
            assertThat(page.isOpen()).isFalse();
            door.ask();
            assertThat(page.isOpen()).isFalse();
            assertThat(left).isZero();
            return null;
        });
    }

    @Test
    void a_machine_without_a_pin_has_no_way_out() throws Exception {
        onFx(() -> {
            stands(Optional.empty());
            door.ask();
            assertThat(page.isOpen()).isFalse();
            return null;
        });
    }

    @Test
    void going_back_closes_the_pad_and_forgets_what_was_typed() throws Exception {
        onFx(() -> {
            stands(Optional.of(PIN));
            door.ask();
            type("27");
            door.ask();
            assertThat(shown()).contains("●●");
            press("返回");
            assertThat(page.isOpen()).isFalse();
            door.ask();
            assertThat(shown()).doesNotContain("●●");
            type("1234567890123456");
            assertThat(shown()).contains("●".repeat(12));
            return null;
        });
    }

    private void stands(Optional<PinDigest> pin) {
        door = new ServiceDoor(texts, pin, Background.atOnce(), () -> managed++, () -> left++);
        page = (Overlay) door.over(new StackPane());
        new Scene(page, 600, 800);
    }

    private void type(String digits) {
        digits.chars().forEach(digit -> press(Character.toString(digit)));
    }

    private void press(String words) {
        ((Button) all(page).stream().filter(node -> node instanceof Button button && words.equals(button.getText())).findFirst().orElseThrow()).fire();
    }

    private List<String> shown() {
        return all(page).stream().filter(Labeled.class::isInstance).map(node -> ((Labeled) node).getText()).toList();
    }

    private static List<Node> all(Parent parent) {
        List<Node> nodes = new ArrayList<>();
        for (Node node : parent.getChildrenUnmodifiable()) {
            nodes.add(node);
            if (node instanceof Parent below) {
                nodes.addAll(all(below));
            }
        }
        return nodes;
    }

    private static void onFx(Callable<Void> story) throws Exception {
        FutureTask<Void> task = new FutureTask<>(story);
        FxThread.javaFx().run(task);
        task.get(60, TimeUnit.SECONDS);
    }
}
