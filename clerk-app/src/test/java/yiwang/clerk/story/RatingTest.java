package yiwang.clerk.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yiwang.clerk.Counter;
import yiwang.clerk.CounterPage;
import yiwang.device.api.PrintOutcome;
import yiwang.device.runtime.DeviceRole;
import yiwang.device.simulator.window.KeypadSimulator;
import yiwang.device.simulator.window.WindowDisplaySimulator;
import yiwang.sync.domain.port.SyncBook;

/** The papers are handed over, and the citizen is asked how it was. */
class RatingTest {

    @TempDir
    private Path folder;
    private KeypadSimulator keypad;
    private WindowDisplaySimulator display;
    private Counter counter;
    private CounterPage page;

    @BeforeEach
    void a_case_is_accepted_at_a_window_with_a_keypad_and_a_display() throws Exception {
        keypad = KeypadSimulator.start("tcp:0", 1);
        display = WindowDisplaySimulator.start("tcp:0", 1);
        counter = new Counter(folder, Map.of(DeviceRole.RATING, keypad.address(), DeviceRole.DISPLAY, display.address()));
        page = counter.page();
        Counter.until("the window is free", () -> display.rows().toString().contains("请到窗口办理"));
        page.press(KeyCode.CONTROL, KeyCode.N).fill("guide.search", "gll").seeText("高龄老人津贴给付").choose("guide.begin");
        page.wait("person.read");
        Counter.until("the window is busy", () -> display.rows().toString().contains("正在办理"));
        page.press(KeyCode.ALT, KeyCode.R).seeText("读身份证，核对通过");
        page.fill("form.紧急联系人", "李建国").chooseSpoken("本人社保卡/银行卡，容缺").seeText("可以容缺受理").press(KeyCode.F8).wait("rating.ask");
    }

    @AfterEach
    void close() throws Exception {
        counter.close();
        keypad.close();
        display.close();
    }

    @Test
    void once_the_papers_are_out_the_citizen_is_asked_and_the_case_keeps_a_level_and_no_name() throws Exception {
        counter.printerWillSay(new PrintOutcome.Printed(), new PrintOutcome.Printed(), new PrintOutcome.Printed());
        page.press(KeyCode.F10).seeText("等群众自己按");
        Counter.until("asked", () -> keypad.orders().contains("evaluate"));
        Counter.until("the display says so", () -> display.rows().toString().contains("评价器"));
        assertThat(keypad.rate(2)).isTrue();
        page.seeText("已评价");
        assertThat(page.shows("满意")).as("the clerk does not see what was pressed").isFalse();
        assertThat(counter.station().ratings().rated(caseId())).isTrue();

        assertThat(counter.station().syncOnce().toString()).isNotEmpty();
        Counter.until("the rating has reached the centre as well", () -> counter.station().syncDesk().count(SyncBook.Standing.NOT_AT_CENTRE) == 0);
    }

    @Test
    void who_would_rather_not_is_kept_as_not_rated_and_may_think_better_of_it() throws Exception {
        page.choose("rating.ask");
        Counter.until("asked", () -> keypad.orders().contains("evaluate"));
        page.choose("rating.withdraw").seeText("照实记下");
        assertThat(counter.station().ratings().rated(caseId())).isFalse();

        page.choose("rating.ask");
        Counter.until("asked once more, of free will", () -> keypad.orders().stream().filter("evaluate"::equals).count() == 2);
        assertThat(keypad.rate(1)).isTrue();
        page.seeText("已评价");
        assertThat(counter.station().ratings().rated(caseId())).isTrue();
    }

    @Test
    void a_keypad_that_is_away_is_told_and_asks_once_it_is_back() throws Exception {
        keypad.unplug();
        page.choose("rating.ask").seeText("评价器没有问成");
        keypad.replug();
        Counter.until("asked", () -> {
            if (page.has("rating.ask")) {
                page.choose("rating.ask");
            }
            return keypad.orders().contains("evaluate");
        });
        assertThat(keypad.rate(1)).isTrue();
        page.seeText("已评价");
    }

    private UUID caseId() {
        return counter.station().cases("", 1, 0).getFirst().file().caseId();
    }
}
