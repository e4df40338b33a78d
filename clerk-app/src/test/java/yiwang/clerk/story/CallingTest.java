package yiwang.clerk.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yiwang.clerk.Counter;
import yiwang.clerk.CounterPage;
import yiwang.clerk.Role;
import yiwang.device.runtime.DeviceRole;
import yiwang.device.simulator.ticket.TicketPrinterSimulator;
import yiwang.device.simulator.window.KeypadSimulator;
import yiwang.device.simulator.window.WindowDisplaySimulator;
import yiwang.ui.theme.Theme;

/** A counter that gives numbers calls them: by button, by key and by the keypad, and the display over the window says whose turn it is. */
class CallingTest {

    private static final int GIVE_UP = 0x06;
    private static final int CALL_BACK = 0x03;
    private static final int WITH_NUMBER = 0x0F;

    @TempDir
    private Path folder;
    private KeypadSimulator keypad;
    private WindowDisplaySimulator display;
    private TicketPrinterSimulator printer;
    private Counter counter;
    private CounterPage page;

    @BeforeEach
    void three_people_have_taken_numbers_at_the_counter() throws Exception {
        keypad = KeypadSimulator.start("tcp:0", 1);
        display = WindowDisplaySimulator.start("tcp:0", 1);
        printer = TicketPrinterSimulator.start("tcp:0");
        counter = new Counter(folder, Map.of(DeviceRole.KEYPAD, keypad.address(), DeviceRole.DISPLAY, display.address(), DeviceRole.TICKETS, printer.address()));
        page = counter.page();
        counter.station().givesTickets();
        counter.station().syncOnce();
        for (int person = 1; person <= 3; person++) {
            page.choose("line.give").seeText("排着 " + person + " 人");
        }
    }

    @AfterEach
    void close() throws Exception {
        counter.close();
        keypad.close();
        display.close();
        printer.close();
    }

    @Test
    void numbers_are_called_on_screen_by_key_and_by_keypad_and_shown_over_the_window() throws Exception {
        assertThat(printer.takeTicket(Duration.ofSeconds(20))).hasValueSatisfying(ticket -> assertThat(ticket.plainText()).contains("A001").contains("前面 0 人"));
        assertThat(counter.station().ticketsToday()).allMatch(ticket -> ticket.outcome().equals("printed"));

        page.choose("line.next").seeText("排着 2 人");
        shows("A001 请到 3 号窗口");
        Counter.until("the keypad shows it", () -> keypad.orders().contains("ticket 001") && keypad.orders().contains("waiting 002"));
        counter.picture("calling");
        counter.picture("calling-wide", 1920, 1080);

        assertThat(keypad.next()).as("the keypad is heard").isTrue();
        page.seeText("排着 1 人 · 办完 1 人");
        shows("A002 请到 3 号窗口");

        assertThat(keypad.press(GIVE_UP, WITH_NUMBER)).isTrue();
        page.seeText("过号 1 人");
        shows("请到窗口办理");

        page.press(KeyCode.CONTROL, KeyCode.N).wait("guide.search");
        page.press(KeyCode.F2).seeText("叫了 A003");
        shows("A003 请到 3 号窗口");
        assertThat(keypad.press(CALL_BACK, WITH_NUMBER)).as("who was passed over has come after all").isTrue();
        shows("A002 请到 3 号窗口");
        page.press(KeyCode.F9);
        Counter.until("the window is free", () -> counter.station().calls().line().called().isEmpty());
        assertThat(counter.station().calls().line().served()).isEqualTo(3);
    }

    @Test
    void a_counter_that_dies_goes_on_with_the_number_that_stood_over_the_window() throws Exception {
        page.choose("line.next");
        shows("A001 请到 3 号窗口");
        counter.dieAndComeBack();
        page = counter.page();
        page.seeText("A001").seeText("排着 2 人");
        page.choose("line.pass").seeText("过号 1 人").choose("line.back.A001").seeText("排着 2 人");
        shows("A001 请到 3 号窗口");
    }

    @Test
    void without_paper_the_number_is_given_all_the_same_and_the_journal_reaches_the_centre() throws Exception {
        printer.unplug();
        page.choose("line.give").seeText("排着 4 人");
        assertThat(counter.station().ticketsToday().getLast().outcome()).isNotEqualTo("printed");
        page.choose("line.next").seeText("排着 3 人");
        assertThat(counter.station().syncOnce().toString()).isNotEmpty();
        Counter.until("every record has reached the centre", () -> counter.station().syncStatus().pendingRecords() == 0);
        counter.openFor(Role.WINDOW, Theme.DARK, Locale.ENGLISH);
        counter.page().seeText("3 waiting");
        counter.picture("calling-dark-en");
    }

    private void shows(String text) {
        Counter.until("over the window stands " + text, () -> String.join("", display.rows()).contains(text));
    }
}
