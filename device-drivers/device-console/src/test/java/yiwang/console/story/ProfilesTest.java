package yiwang.console.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yiwang.device.api.DeviceAddress;
import yiwang.device.api.DeviceIdentity;
import yiwang.device.runtime.DeviceBinding;
import yiwang.device.runtime.DeviceRole;
import yiwang.device.runtime.DeviceSlot;
import yiwang.device.runtime.StationProfile;
import yiwang.device.runtime.profile.ProfileShelf;
import yiwang.device.simulator.idcard.IdCardSimulator;
import yiwang.device.simulator.ticket.TicketPrinterSimulator;

/** A counter that works is changed by mistake, brought back, and carried to the next window. */
class ProfilesTest {

    private static final DeviceSlot CARD = DeviceSlot.of(DeviceRole.CARD);
    private static final DeviceSlot TICKETS = DeviceSlot.of(DeviceRole.TICKETS);

    @TempDir
    Path data;

    @Test
    void a_device_dropped_by_mistake_comes_back_with_the_profile_before_and_works_at_once() throws Exception {
        try (TicketPrinterSimulator printer = TicketPrinterSimulator.start("tcp:0")) {
            ProfileShelf shelf = new ProfileShelf(data, Clock.systemUTC());
            shelf.use(profile("tcp:127.0.0.1:9", printer.address()));
            shelf.save("上周", shelf.current());
            try (Window window = new Window(data, Locale.SIMPLIFIED_CHINESE, 1366, 768)) {
                window.choose("device-tickets").see("左边小票机").choose("binding-drop");
                Window.until("dropped", () -> !window.has("device-tickets"));
                window.press(KeyCode.F7).chooseSpoken("上周").see("换回这份会变的地方").picture("compare");
                window.choose("profile-use").see("换好了").press(KeyCode.ESCAPE).see("左边小票机");
                window.choose("device-tickets").choose("try").see("打印机确认纸已出");
            }
        }
    }

    @Test
    void renaming_and_another_role_are_kept_and_run_at_once() throws Exception {
        try (IdCardSimulator reader = IdCardSimulator.start("tcp:0")) {
            new ProfileShelf(data, Clock.systemUTC()).use(new StationProfile(new TreeMap<>(Map.of(CARD, new DeviceBinding(DeviceAddress.parse(reader.address()), Map.of()))), Map.of()));
            try (Window window = new Window(data, Locale.SIMPLIFIED_CHINESE, 1366, 768)) {
                window.see("正常").fill("binding-name", "左手").choose("binding-keep");
                window.role("binding-role", DeviceRole.SOCIAL_CARD);
                Window.until("moved", () -> window.devices().runtime().profile().bindings().containsKey(DeviceSlot.of(DeviceRole.SOCIAL_CARD)));
                window.see("左手");
            }
            StationProfile kept = new ProfileShelf(data, Clock.systemUTC()).current();
            assertThat(kept.bindings()).containsOnlyKeys(DeviceSlot.of(DeviceRole.SOCIAL_CARD));
            assertThat(kept.binding(DeviceRole.SOCIAL_CARD).orElseThrow().name()).isEqualTo("左手");
        }
    }

    @Test
    void a_clone_keeps_names_and_roles_and_asks_for_this_counters_own_devices(@TempDir Path next) throws Exception {
        Path file = next.resolve("clone.properties");
        new ProfileShelf(data, Clock.systemUTC()).use(profile("serial:/dev/ttyUSB9", "tcp:127.0.0.1:9"));
        try (Window window = new Window(data, Locale.SIMPLIFIED_CHINESE, 1366, 768)) {
            window.filePicked(file);
            window.choose("profiles").choose("profile-clone").see("有 1 台设备要认一认");
        }
        try (Window window = new Window(next, Locale.SIMPLIFIED_CHINESE, 1366, 768)) {
            window.filePicked(file);
            window.choose("import-first").choose("profile-import").see("导入好了").choose("sheet-back").see("还没登记").see("左边小票机").picture("cloned");
        }
        assertThat(new ProfileShelf(next, Clock.systemUTC()).current().binding(CARD).orElseThrow().address().scheme()).isEqualTo(DeviceBinding.UNBOUND);
    }

    @Test
    void a_file_that_is_no_profile_changes_nothing_and_says_so() throws Exception {
        Path file = data.resolve("holiday.properties");
        Files.writeString(file, "weather=sunny\n");
        try (Window window = new Window(data, Locale.ENGLISH, 1366, 768)) {
            window.filePicked(file);
            window.choose("import-first").choose("profile-import").see("nothing was changed");
        }
        assertThat(data.resolve("devices.properties")).doesNotExist();
    }

    private static StationProfile profile(String reader, String printer) {
        return new StationProfile(new TreeMap<>(Map.of(
                CARD, new DeviceBinding(DeviceAddress.parse(reader), Map.of(), "左手读卡器", Optional.of(DeviceIdentity.parse("serial-number:usb-0403:6001-A1"))),
                TICKETS, new DeviceBinding(DeviceAddress.parse(printer), Map.of(), "左边小票机", Optional.empty()))), Map.of());
    }
}
