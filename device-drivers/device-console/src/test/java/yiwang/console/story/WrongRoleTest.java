package yiwang.console.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yiwang.device.api.DeviceAddress;
import yiwang.device.api.DeviceStatus.State;
import yiwang.device.runtime.DeviceRole;
import yiwang.device.simulator.idcard.IdCardSimulator;
import yiwang.device.simulator.ticket.TicketPrinterSimulator;

/** Two lines that look alike, and a manager who is in doubt which of them is what. */
class WrongRoleTest {

    @TempDir
    Path data;
    private IdCardSimulator reader;
    private TicketPrinterSimulator printer;
    private Window window;

    @BeforeEach
    void two_lines_without_a_name_of_their_own() throws Exception {
        reader = IdCardSimulator.start("pty:" + data.resolve("ttyONE"));
        printer = TicketPrinterSimulator.start("pty:" + data.resolve("ttyTWO"));
        window = new Window(data, Locale.SIMPLIFIED_CHINESE, 1366, 768,
                List.of(DeviceAddress.parse("serial:" + data.resolve("ttyONE")), DeviceAddress.parse("serial:" + data.resolve("ttyTWO")), DeviceAddress.parse("dns-sd:127.0.0.1")));
        window.choose("find-first").see("串口 ttyTWO");
    }

    @AfterEach
    void close() throws Exception {
        window.close();
        reader.close();
        printer.close();
    }

    @Test
    void what_is_bound_is_said_so_and_what_the_station_has_not_yet_is_offered_first() {
        window.chooseSpoken("串口 ttyONE").wait("find-name");
        assertThat(role("find-role").getValue()).isEqualTo(DeviceRole.CARD);
        window.choose("find-bind").see("已登记：身份证阅读器");
        window.chooseSpoken("串口 ttyTWO").wait("find-name");
        assertThat(role("find-role").getValue()).as("one reader is there already").isEqualTo(DeviceRole.TICKETS);
        assertThat(window.all(node -> "find-name".equals(node.getId()) && node.isFocused())).as("its name is typed next").hasSize(1);
        window.choose("find-bind").see("已登记：小票打印机").choose("find-again");
        Window.until("looked again", () -> !window.shows("正在看插口"));
        assertThat(window.words().stream().filter(word -> word.startsWith("已登记"))).as("opened ports show themselves by another name, and are the same").hasSize(2);
        window.chooseSpoken("串口 ttyONE").fill("find-name", "左手读卡器").choose("find-bind").see("左手读卡器");
        Window.until("it has its name", () -> window.devices().runtime().profile().binding(DeviceRole.CARD).orElseThrow().name().equals("左手读卡器"));
        window.chooseSpoken("串口 ttyONE").wait("find-name");
        window.see("左手读卡器").choose("find-bind");
        Window.until("bound once more", () -> !window.has("find-name"));
        assertThat(window.devices().runtime().profile().binding(DeviceRole.CARD).orElseThrow().name()).as("who binds it again keeps its name").isEqualTo("左手读卡器");
        assertThat(window.words()).noneMatch(word -> word.contains("User-Specified") || word.contains("/dev/pts/"));
    }

    @Test
    void a_wrong_role_is_put_right_on_the_page_and_walking_through_the_list_changes_nothing_yet() {
        window.chooseSpoken("串口 ttyTWO").role("find-role", DeviceRole.CARD).choose("find-bind").see("已登记").choose("sheet-back");
        window.choose("device-card").see("也看看角色登记得对不对");
        assertThat(role("binding-role").getItems()).as("what no driver can reach there is not offered")
                .containsExactly(DeviceRole.CARD, DeviceRole.TICKETS, DeviceRole.SOCIAL_CARD, DeviceRole.DISPLAY, DeviceRole.KEYPAD, DeviceRole.RATING, DeviceRole.CODES);
        window.focus("binding-role").press(KeyCode.DOWN);
        Window.until("the list is open", () -> role("binding-role").isShowing());
        window.press(KeyCode.DOWN).press(KeyCode.DOWN).press(KeyCode.UP);
        assertThat(window.devices().runtime().profile().slot(DeviceRole.CARD)).as("nothing is chosen yet").isPresent();
        window.press(KeyCode.ENTER);
        Window.until("the printer has its role", () -> window.devices().runtime().profile().slot(DeviceRole.TICKETS).isPresent());
        Window.until("who had it as a reader has let go of it", () -> window.devices().runtime().status(DeviceRole.TICKETS).state() == State.ONLINE);
        window.choose("device-tickets").choose("try").see("打印机确认纸已出");
    }

    @SuppressWarnings("unchecked")
    private ComboBox<DeviceRole> role(String id) {
        return (ComboBox<DeviceRole>) window.wait(id);
    }
}
