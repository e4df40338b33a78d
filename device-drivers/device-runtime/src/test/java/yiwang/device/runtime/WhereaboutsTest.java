package yiwang.device.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import yiwang.device.api.DeviceAddress;
import yiwang.device.api.DeviceIdentity;
import yiwang.device.api.DeviceKind;
import yiwang.device.spi.DeviceCandidate;

class WhereaboutsTest {

    private static final DeviceIdentity ONE = DeviceIdentity.parse("serial-number:usb-0403:6001-A1");
    private static final DeviceIdentity TWO = DeviceIdentity.parse("serial-number:usb-0403:6001-B2");

    @Test
    void without_an_identity_the_address_is_all_there_is() {
        assertThat(Whereabouts.of(new DeviceBinding(DeviceAddress.parse("serial:/dev/ttyUSB0"), Map.of()), List.of(at(ONE, "ttyUSB0"))))
                .isEqualTo(new Whereabouts.AsWritten());
    }

    @Test
    void a_device_on_its_port_is_where_it_is_written_also_by_another_name_of_the_port() {
        assertThat(Whereabouts.of(bound(ONE, "serial:/dev/ttyUSB0"), List.of(at(ONE, "ttyUSB0"), at(TWO, "ttyUSB1")))).isEqualTo(new Whereabouts.AsWritten());
        assertThat(Whereabouts.of(bound(ONE, "serial:/dev/serial/by-id/ttyUSB0"), List.of(at(ONE, "ttyUSB0")))).isEqualTo(new Whereabouts.AsWritten());
        assertThat(Whereabouts.of(bound(ONE, "escpos:serial:/dev/ttyUSB0"), List.of(at(ONE, "ttyUSB0")))).isEqualTo(new Whereabouts.AsWritten());
    }

    @Test
    void a_device_on_another_port_is_followed_in_the_writing_of_its_driver() {
        assertThat(Whereabouts.of(bound(ONE, "serial:/dev/ttyUSB0"), List.of(at(ONE, "ttyUSB7")))).isEqualTo(moved("serial:/dev/serial/by-id/ttyUSB7"));
        assertThat(Whereabouts.of(bound(ONE, "escpos:serial:/dev/ttyUSB0"), List.of(at(ONE, "ttyUSB7")))).isEqualTo(moved("escpos:serial:/dev/serial/by-id/ttyUSB7"));
    }

    @Test
    void two_equal_readers_swapped_are_both_found_again() {
        List<DeviceCandidate> swapped = List.of(at(TWO, "ttyUSB0"), at(ONE, "ttyUSB1"));
        assertThat(Whereabouts.of(bound(ONE, "serial:/dev/ttyUSB0"), swapped)).isEqualTo(moved("serial:/dev/serial/by-id/ttyUSB1"));
        assertThat(Whereabouts.of(bound(TWO, "serial:/dev/ttyUSB1"), swapped)).isEqualTo(moved("serial:/dev/serial/by-id/ttyUSB0"));
    }

    @Test
    void another_device_in_its_place_is_a_stranger() {
        assertThat(Whereabouts.of(bound(ONE, "serial:/dev/ttyUSB0"), List.of(at(TWO, "ttyUSB0")))).isEqualTo(new Whereabouts.Stranger(TWO));
    }

    @Test
    void two_devices_with_one_number_are_not_guessed_at() {
        assertThat(Whereabouts.of(bound(ONE, "serial:/dev/ttyUSB0"), List.of(at(ONE, "ttyUSB4"), at(ONE, "ttyUSB5")))).isEqualTo(new Whereabouts.AsWritten());
    }

    @Test
    void a_device_that_is_nowhere_is_looked_for_where_it_was() {
        assertThat(Whereabouts.of(bound(ONE, "serial:/dev/ttyUSB0"), List.of())).isEqualTo(new Whereabouts.AsWritten());
    }

    private static DeviceBinding bound(DeviceIdentity identity, String address) {
        return new DeviceBinding(DeviceAddress.parse(address), Map.of(), "", Optional.of(identity));
    }

    private static DeviceCandidate at(DeviceIdentity identity, String port) {
        return new DeviceCandidate(identity, DeviceAddress.parse("serial:/dev/serial/by-id/" + port), List.of(DeviceKind.IDENTITY_CARD_READER), "reader",
                Optional.empty(), Set.of(DeviceAddress.parse("serial:/dev/" + port)));
    }

    private static Whereabouts moved(String address) {
        return new Whereabouts.MovedTo(DeviceAddress.parse(address));
    }
}
