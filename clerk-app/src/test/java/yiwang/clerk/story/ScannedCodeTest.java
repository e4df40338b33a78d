package yiwang.clerk.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.control.PasswordField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;
import yiwang.clerk.Counter;
import yiwang.clerk.CounterPage;

/** Somebody comes back with a receipt, and the clerk holds it before a scanner. */
class ScannedCodeTest {

    private static final long AGAIN_NANOS = TimeUnit.SECONDS.toNanos(1);

    @TempDir
    private Path folder;
    private Counter counter;
    private CounterPage page;
    private String receipt;

    @BeforeEach
    void a_case_is_accepted_and_the_clerk_is_back_at_the_desk() throws Exception {
        counter = new Counter(folder);
        page = counter.page();
        page.press(KeyCode.CONTROL, KeyCode.N).fill("guide.search", "gll").seeText("高龄老人津贴给付").choose("guide.begin");
        page.wait("person.read");
        page.press(KeyCode.ALT, KeyCode.R).seeText("读身份证，核对通过");
        page.fill("form.紧急联系人", "李建国").chooseSpoken("本人社保卡/银行卡，容缺").seeText("可以容缺受理").press(KeyCode.F8).wait("print.all");
        receipt = counter.station().cases("", 1, 0).getFirst().file().receiptNo();
        backToTheDesk();
    }

    @AfterEach
    void close() throws Exception {
        counter.close();
    }

    private void backToTheDesk() {
        page.chooseSpoken("工作台");
        Counter.until("the desk", () -> !page.has("print.all"));
    }

    @Test
    void a_scanner_on_a_line_opens_the_case_and_a_stranger_s_code_opens_nothing() {
        Counter.until("somebody waits for codes", () -> counter.codes().connected());
        scanUntil(receipt, () -> page.has("print.all"));
        page.seeText(receipt);
        backToTheDesk();

        scanUntil("https://example.invalid/pay", () -> page.shows("扫到的不是办件回执"));
        assertThat(page.shows("example.invalid")).as("a stranger's text is shown nowhere").isFalse();
        assertThat(page.has("print.all")).isFalse();

        counter.codes().unplug();
        Counter.until("it is away", () -> !counter.codes().connected());
        counter.codes().replug();
        Counter.until("it is waited for again", () -> counter.codes().connected());
        scanUntil(receipt + "/3K7ACD", () -> page.has("print.all"));
    }

    /** Whoever sees that nothing happens holds it there once more: what came while nobody waited is lost. */
    private void scanUntil(String code, BooleanSupplier seen) {
        AtomicLong last = new AtomicLong(System.nanoTime() - AGAIN_NANOS);
        Counter.until("scanned: " + code, () -> {
            if (!seen.getAsBoolean() && System.nanoTime() - last.get() >= AGAIN_NANOS) {
                last.set(System.nanoTime());
                counter.codes().scan(code.getBytes(StandardCharsets.US_ASCII));
            }
            return seen.getAsBoolean();
        });
    }

    @Test
    void a_scanner_that_plays_keyboard_opens_the_case_and_types_into_no_field() {
        PasswordField pin = new PasswordField();
        counter.asks(pin);
        scanAsKeys(pin, receipt);
        page.seeText("先答完眼前的问题");
        assertThat(pin.getText()).isEmpty();
        assertThat(page.has("print.all")).as("nobody is led away from a question").isFalse();
        counter.isAnswered();

        page.press(KeyCode.CONTROL, KeyCode.K);
        Node search = page.focused().orElseThrow();
        scanAsKeys(search, receipt);
        page.wait("print.all");
        page.seeText(receipt);
    }

    /** As fast as a scanner: all keys before the screen draws again. */
    private void scanAsKeys(Node at, String code) {
        counter.scannerPlaysKeyboard(true);
        new FxRobot().interact(() -> {
            at.requestFocus();
            for (char letter : code.toCharArray()) {
                key(at, KeyEvent.KEY_TYPED, Character.toString(letter), KeyCode.UNDEFINED);
            }
            key(at, KeyEvent.KEY_PRESSED, "", KeyCode.ENTER);
            key(at, KeyEvent.KEY_TYPED, "\r", KeyCode.UNDEFINED);
            key(at, KeyEvent.KEY_RELEASED, "", KeyCode.ENTER);
        });
        counter.scannerPlaysKeyboard(false);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void key(Node at, EventType<KeyEvent> type, String character, KeyCode code) {
        Event.fireEvent(at, new KeyEvent(type, character, "", code, false, false, false, false));
    }
}
