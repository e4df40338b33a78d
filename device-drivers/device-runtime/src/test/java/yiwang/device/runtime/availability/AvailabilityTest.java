package yiwang.device.runtime.availability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yiwang.device.api.Consumable;
import yiwang.device.api.Consumable.Level;
import yiwang.device.api.Consumable.Unit;
import yiwang.device.api.DeviceFault;
import yiwang.device.api.DeviceStatus;
import yiwang.device.api.DeviceStatus.State;
import yiwang.device.runtime.DeviceRole;
import yiwang.device.runtime.DeviceSlot;
import yiwang.device.runtime.availability.Availability.Available;
import yiwang.device.runtime.availability.Availability.Unavailable;
import yiwang.device.runtime.availability.Lack.Reason;

class AvailabilityTest {

    private static final DeviceFault NO_PAPER = DeviceFault.of(DeviceFault.Kind.PAPER_OUT, "");
    private static final DeviceStatus OUT = DeviceStatus.of(State.USER_ACTION_NEEDED, NO_PAPER);

    @ParameterizedTest
    @CsvSource({"card reader, card", "Ticket Printer, tickets", "social-card, social-card", "A4 >= 2 sheets, A4 >= 2 sheets", "A4>=2, A4 >= 2 sheets",
        "ticket-paper >= 300 mm, ticket-paper >= 300 millimetres", "toner-black >= 5 %, toner-black >= 5 percent"})
    void needs_are_written_in_words(String text, String meant) {
        assertThat(Need.parse(text)).hasToString(meant);
    }

    @Test
    void what_is_no_need_is_refused() {
        assertThatThrownBy(() -> Need.parse("a coffee machine")).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("card reader");
    }

    @Test
    void a_reader_that_is_well_makes_it_available() {
        assertThat(of(List.of(device("card", DeviceStatus.online())), "card reader")).isInstanceOfSatisfying(Available.class,
                available -> assertThat(available.by()).containsValue(DeviceSlot.parse("card")));
    }

    @Test
    void the_second_printer_serves_when_the_first_has_no_paper() {
        assertThat(of(List.of(device("tickets", OUT), device("tickets/left", DeviceStatus.online())), "ticket printer")).isInstanceOfSatisfying(Available.class,
                available -> assertThat(available.by()).containsValue(DeviceSlot.parse("tickets/left")));
    }

    @Test
    void a_printer_without_paper_is_told_with_its_fault_and_the_nearest_other_place() {
        Availability told = Availability.of(List.of(Need.parse("ticket printer")), List.of(device("tickets", OUT)), Map.of(DeviceRole.TICKETS, "3 号窗口"));
        assertThat(told).isEqualTo(new Unavailable(List.of(new Lack(Need.parse("tickets"), Reason.NOT_USABLE, Optional.of(DeviceSlot.parse("tickets")),
                List.of(NO_PAPER), Optional.of("3 号窗口")))));
    }

    @Test
    void a_device_that_the_station_never_had_is_told_as_such() {
        assertThat(reason(of(List.of(), "signature pad"))).isEqualTo(Reason.NOT_BOUND);
    }

    @Test
    void a_device_that_somebody_mends_is_not_available() {
        assertThat(reason(of(List.of(new DeviceSituation(DeviceSlot.parse("card"), "", DeviceStatus.online(), List.of(), "设备控制台")), "card reader"))).isEqualTo(Reason.CLAIMED);
    }

    @ParameterizedTest
    @CsvSource({"2, true", "1, false", "0, false"})
    void two_sheets_must_be_there(long left, boolean enough) {
        Availability told = of(List.of(device("documents", DeviceStatus.online(), Consumable.counted("A4", Unit.SHEETS, left, 20))), "printer", "A4 >= 2 sheets");
        assertThat(told instanceof Available).isEqualTo(enough);
        if (!enough) {
            assertThat(reason(told)).isEqualTo(Reason.TOO_LITTLE);
        }
    }

    @Test
    void sheets_nobody_counts_are_enough_until_the_tray_says_empty() {
        assertThat(of(List.of(device("documents", DeviceStatus.online(), Consumable.sensed("A4", Unit.SHEETS, Level.UNKNOWN))), "A4 >= 2 sheets")).isInstanceOf(Available.class);
        assertThat(of(List.of(device("documents", DeviceStatus.online(), Consumable.sensed("A4", Unit.SHEETS, Level.OUT))), "A4 >= 2 sheets")).isInstanceOf(Unavailable.class);
        assertThat(of(List.of(device("documents", DeviceStatus.online())), "A4 >= 2 sheets")).isInstanceOf(Available.class);
    }

    @Test
    void every_lack_is_told_not_only_the_first() {
        assertThat(of(List.of(), "card reader", "printer")).isInstanceOfSatisfying(Unavailable.class, told -> assertThat(told.lacks()).hasSize(2));
    }

    private static Availability of(List<DeviceSituation> devices, String... needs) {
        return Availability.of(List.of(needs).stream().map(Need::parse).toList(), devices, Map.of());
    }

    private static Reason reason(Availability told) {
        return ((Unavailable) told).lacks().getFirst().reason();
    }

    private static DeviceSituation device(String slot, DeviceStatus status, Consumable... supplies) {
        return new DeviceSituation(DeviceSlot.parse(slot), "", status, List.of(supplies), "");
    }
}
