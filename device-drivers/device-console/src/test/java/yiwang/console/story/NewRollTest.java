package yiwang.console.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.nio.file.Files;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yiwang.device.api.DeviceAddress;
import yiwang.device.runtime.DeviceBinding;
import yiwang.device.runtime.DeviceRole;
import yiwang.device.runtime.StationProfile;
import yiwang.device.runtime.profile.ProfileShelf;
import yiwang.device.simulator.ticket.TicketPrinterSimulator;

/** Somebody puts a new roll in before the sensor has told that the old one ends. */
class NewRollTest {

    @TempDir
    Path data;

    @Test
    void counting_begins_anew_and_the_page_says_a_full_roll() throws Exception {
        Path count = data.resolve("roll");
        Files.writeString(count, "used-mm=41000\ntickets=300\nending=false\n");
        try (TicketPrinterSimulator printer = TicketPrinterSimulator.start("tcp:0")) {
            new ProfileShelf(data, Clock.systemUTC()).use(new StationProfile(Map.of(DeviceRole.TICKETS,
                    new DeviceBinding(DeviceAddress.parse(printer.address()), Map.of("roll-file", count.toString())))));
            try (Window window = new Window(data, Locale.SIMPLIFIED_CHINESE, 1366, 768)) {
                window.see("9.0 米").choose("refilled-tickets").see("50.0 米").picture("new-roll");
            }
        }
        assertThat(Files.readString(count)).contains("used-mm=0").contains("tickets=0");
    }
}
