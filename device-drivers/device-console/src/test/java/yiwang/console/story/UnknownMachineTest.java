package yiwang.console.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yiwang.device.contracts.PrivateSaned;
import yiwang.device.runtime.DeviceRole;
import yiwang.device.runtime.DeviceSlot;
import yiwang.device.runtime.profile.ProfileShelf;
import yiwang.device.simulator.SamplePersons;
import yiwang.device.simulator.idcard.IdCardSimulator;
import yiwang.device.simulator.ticket.TicketPrinterSimulator;

/** A new hall manager at a machine that nobody has set up. */
class UnknownMachineTest {

    private static final Duration PROMISED = Duration.ofMinutes(3);

    @TempDir
    Path data;

    @Test
    void from_an_unknown_machine_to_a_bound_tested_saved_profile_in_under_three_minutes() throws Exception {
        try (IdCardSimulator reader = IdCardSimulator.start("pty:" + data.resolve("ttyCARD")); TicketPrinterSimulator printer = TicketPrinterSimulator.start("tcp:0");
                PrivateSaned saned = PrivateSaned.start(); Window window = new Window(data, Locale.SIMPLIFIED_CHINESE, 1366, 768)) {
            long begun = System.nanoTime();
            window.see("这台机器还没有登记设备").picture("empty");
            window.choose("find-first").see("只看不碰");
            bind(window, reader.address(), DeviceRole.CARD, "左手读卡器");
            window.picture("find");
            bind(window, printer.address(), DeviceRole.TICKETS, "左边小票机");
            bind(window, "sane:" + saned.address("test:0"), DeviceRole.SCANNER, "");
            window.choose("sheet-back").see("左边小票机");

            window.choose("device-card").see("身份证阅读器").choose("try").see("请把身份证放到阅读器上");
            reader.putOn(SamplePersons.LI_JIANGUO.card());
            window.see("卡读出来了").see("李*国").picture("card-read");
            assertThat(window.words()).as("nothing of the person in clear").noneMatch(word -> word.contains("李建国") || word.contains(SamplePersons.LI_JIANGUO.fields().get("id_number")));

            window.choose("device-tickets").choose("try").see("打印机确认纸已出");
            assertThat(printer.takeTicket(Duration.ofSeconds(5))).hasValueSatisfying(ticket -> assertThat(ticket.plainText()).contains("测试页"));
            window.choose("device-scanner").choose("try").see("扫到了一页").picture("scanned");

            window.choose("profiles").fill("profile-name", "开业").choose("profile-save").see("存好了：开业").picture("profiles");
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).as("what a new manager needs, without thinking").isLessThan(PROMISED.dividedBy(2));
        }
        var saved = new ProfileShelf(data, Clock.systemUTC()).load("开业");
        assertThat(saved.bindings().keySet()).containsExactly(DeviceSlot.of(DeviceRole.CARD), DeviceSlot.of(DeviceRole.TICKETS), DeviceSlot.of(DeviceRole.SCANNER));
        assertThat(saved.binding(DeviceRole.TICKETS).orElseThrow().name()).isEqualTo("左边小票机");
        assertThat(Files.readString(data.resolve("device-trials"))).contains("PASSED").doesNotContain("李");
    }

    private static void bind(Window window, String address, DeviceRole role, String name) {
        window.fill("find-place", address).choose("find-place-look").wait("find-role");
        Window.until("the form shows " + address, () -> window.words().stream().filter(word -> word.equals(address)).count() > 1);
        window.role("find-role", role).fill("find-name", name).choose("find-bind").see("已登记");
        Window.until(role + " is bound", () -> window.devices().runtime().profile().slot(role).isPresent());
    }
}
