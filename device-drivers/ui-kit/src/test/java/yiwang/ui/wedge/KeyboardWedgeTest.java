package yiwang.ui.wedge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;
import yiwang.ui.FxStage;
import yiwang.ui.run.Delay;
import yiwang.ui.run.FxThread;

/** Real keys in a real window; only the clock is the test's. */
class KeyboardWedgeTest {

    private static final int SCANNER = 8;
    private static final int FAST_TYPIST = 60;

    private final FxRobot robot = new FxRobot();
    private final List<String> codes = new ArrayList<>();
    private final List<Runnable> later = new ArrayList<>();
    private long millis;
    private TextField field;
    private PasswordField pin;
    private Button button;
    private int presses;
    private Stage stage;

    @BeforeEach
    void stands_on_the_screen() throws Exception {
        FxStage.on(() -> {
            field = new TextField();
            pin = new PasswordField();
            button = new Button("受理");
            button.setDefaultButton(true);
            button.setOnAction(press -> presses++);
            stage = new Stage();
            stage.setScene(new Scene(new VBox(field, pin, button), 400, 300));
            Delay delay = (wait, task) -> {
                later.add(task);
                return () -> later.remove(task);
            };
            new KeyboardWedge(stage.getScene(), codes::add, FxThread.javaFx(), delay, () -> millis * 1_000_000);
            stage.show();
            stage.requestFocus();
            return null;
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    @AfterEach
    void goes_away() throws Exception {
        FxStage.on(() -> {
            stage.close();
            return List.copyOf(Window.getWindows());
        });
    }

    @Test
    void a_code_scanned_while_a_pin_field_has_the_focus_leaves_it_empty_and_is_told() throws Exception {
        focus(pin);
        type("90123456", SCANNER);
        press(KeyCode.ENTER);
        assertThat(text(pin)).isEmpty();
        assertThat(codes).containsExactly("90123456");
        assertThat(presses).as("its Enter presses nothing").isZero();
    }

    @Test
    void without_an_end_or_too_short_it_leaves_a_pin_field_empty_as_well() throws Exception {
        focus(pin);
        for (String code : List.of("123456", "12")) {
            type(code, SCANNER);
            quiet();
            assertThat(text(pin)).as(code).isEmpty();
        }
        type("7", SCANNER);
        press(KeyCode.ENTER);
        quiet();
        assertThat(text(pin)).isEmpty();
        assertThat(codes).isEmpty();
        assertThat(presses).isZero();
    }

    @Test
    void in_the_middle_of_a_pin_it_changes_nothing_of_what_the_person_types() throws Exception {
        focus(pin);
        type("12", FAST_TYPIST);
        type("99887766", SCANNER);
        press(KeyCode.ENTER);
        quiet();
        type("34", FAST_TYPIST);
        assertThat(text(pin)).isEqualTo("1234");
        assertThat(codes).containsExactly("99887766");
    }

    @Test
    void into_an_ordinary_field_it_types_nothing_and_is_told() throws Exception {
        focus(field);
        type("a b 17", FAST_TYPIST);
        type("qx 000001", SCANNER);
        press(KeyCode.TAB);
        quiet();
        assertThat(text(field)).isEqualTo("a b 17");
        assertThat(codes).containsExactly("qx 000001");
        assertThat(FxStage.on(() -> stage.getScene().getFocusOwner())).as("its Tab moves nothing").isSameAs(field);
    }

    @Test
    void with_a_button_in_focus_it_presses_nothing() throws Exception {
        focus(button);
        type("a b c", SCANNER);
        press(KeyCode.ENTER);
        quiet();
        assertThat(presses).isZero();
        assertThat(codes).containsExactly("a b c");
    }

    @Test
    void what_a_person_types_arrives_as_it_was_typed_however_unevenly() throws Exception {
        Random hands = new Random(7);
        focus(field);
        StringBuilder wanted = new StringBuilder();
        for (int word = 0; word < 12; word++) {
            String text = Integer.toString(100 + hands.nextInt(900)) + (char) ('a' + hands.nextInt(26));
            for (String letter : text.split("")) {
                type(letter, 45 + hands.nextInt(200));
            }
            wanted.append(text);
        }
        assertThat(text(field)).isEqualTo(wanted.toString());
        type("xy", SCANNER);
        press(KeyCode.BACK_SPACE);
        assertThat(text(field)).as("two keys rolled, and one taken back").isEqualTo(wanted + "x");
        quiet();
        press(KeyCode.ENTER);
        assertThat(presses).as("Enter still does what it does").isEqualTo(1);
        assertThat(codes).isEmpty();
    }

    /** So many milliseconds before each character. */
    private void type(String text, int pause) throws Exception {
        for (char letter : text.toCharArray()) {
            pass(pause);
            robot.type(letter == ' ' ? KeyCode.SPACE : KeyCode.getKeyCode(String.valueOf(Character.toUpperCase(letter))));
            WaitForAsyncUtils.waitForFxEvents();
        }
        if (pause > KeyboardWedge.GAP_MILLIS) {
            quiet();
        }
    }

    private void press(KeyCode code) throws Exception {
        pass(SCANNER);
        robot.type(code);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void quiet() throws Exception {
        pass((int) KeyboardWedge.GAP_MILLIS + 10);
    }

    private void pass(int time) throws Exception {
        FxStage.on(() -> {
            millis += time;
            if (time > KeyboardWedge.GAP_MILLIS) {
                List<Runnable> due = List.copyOf(later);
                later.clear();
                due.forEach(Runnable::run);
            }
            return null;
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void focus(Node node) throws Exception {
        FxStage.on(() -> {
            node.requestFocus();
            return null;
        });
    }

    private static String text(TextField field) throws Exception {
        return FxStage.on(field::getText);
    }
}
