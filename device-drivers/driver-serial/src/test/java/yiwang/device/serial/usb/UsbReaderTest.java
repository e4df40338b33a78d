package yiwang.device.serial.usb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yiwang.device.api.Cancellation;
import yiwang.device.api.CardReadOutcome;
import yiwang.device.api.DeviceAddress;
import yiwang.device.api.DeviceFault;
import yiwang.device.api.DeviceIdentity;
import yiwang.device.api.DeviceKind;
import yiwang.device.api.DeviceStatus;
import yiwang.device.api.IdentityCardReader;
import yiwang.device.serial.IdCardReaderDriver;
import yiwang.device.serial.SimulatedReaderRig;
import yiwang.device.serial.sam.SamLimits;
import yiwang.device.simulator.SamplePersons;
import yiwang.device.simulator.idcard.ReaderCommand;
import yiwang.device.simulator.idcard.ReaderFault;
import yiwang.device.spi.DeviceCandidate;
import yiwang.device.spi.FindOutcome;
import yiwang.device.spi.FinderHints;

/** Readers on USB, over a libusb that keeps to the rules of the bus. What a line can do wrong is in {@code ReaderOnABadLineTest}. */
class UsbReaderTest {

    private static final Duration LIMIT = Duration.ofSeconds(10);
    /** Status 11, module identity 27, find 15, select 19, read 1295, two additional addresses 151. */
    private static final int BYTES_OF_ONE_READ = 11 + 27 + 15 + 19 + 1295 + 151;

    @TempDir
    private Path folder;
    private LibUsbStandIn bus;

    @BeforeEach
    void compile() throws IOException {
        bus = new LibUsbStandIn(folder);
    }

    @Test
    void unplugged_at_every_byte_it_gives_a_whole_card_or_none_and_the_next_read_works() throws IOException {
        try (SimulatedReaderRig rig = rig(SimulatedReaderRig.BRISK)) {
            rig.simulator.putOn(SamplePersons.LI_JIANGUO.card());
            // Every byte of the short answers and of the packets' seams; in the middle of packets every 23rd.
            for (int sent = 0; sent < BYTES_OF_ONE_READ; sent += sent < 100 || (sent - 79) % 64 > 61 ? 1 : 23) {
                rig.reader().close();
                rig.simulator.unplugAfter(sent);
                assertThat(read(rig.reader())).as("after %d bytes", sent).isInstanceOfSatisfying(CardReadOutcome.ReaderFault.class,
                        fault -> assertThat(fault.fault().kind()).isIn(DeviceFault.Kind.LINK_LOST, DeviceFault.Kind.ABSENT));
                rig.simulator.replug();
                assertThat(read(rig.reader())).as("replugged after %d bytes", sent).isInstanceOfSatisfying(CardReadOutcome.Read.class,
                        read -> assertThat(read.card().additionalAddresses()).hasSize(2));
            }
        }
    }

    @Test
    void an_answer_cut_short_damaged_or_in_single_bytes_is_overcome() throws IOException {
        try (SimulatedReaderRig rig = rig(SimulatedReaderRig.BRISK)) {
            rig.simulator.putOn(SamplePersons.LI_JIANGUO.card());
            for (ReaderFault fault : List.of(new ReaderFault.WrongChecksum(), new ReaderFault.Truncated(40), new ReaderFault.Truncated(6),
                    new ReaderFault.NoiseBefore(new byte[] {0x13, (byte) 0xAA, (byte) 0xAA}), new ReaderFault.ByteByByte(Duration.ZERO))) {
                rig.simulator.inject(ReaderCommand.READ, 1, fault);
                CardReadOutcome outcome = read(rig.reader());
                assertThat(outcome instanceof CardReadOutcome.Read ? outcome : read(rig.reader())).as("%s", fault).isInstanceOf(CardReadOutcome.Read.class);
            }
        }
    }

    @Test
    void two_equal_readers_are_not_guessed_at_and_each_is_found_by_its_socket() throws Exception {
        try (SimulatedReaderRig rig = rig(SamLimits.USUAL)) {
            bus.make("twins", true);
            assertThat(rig.reader().status(LIMIT)).satisfies(status -> {
                assertThat(status.state()).isEqualTo(DeviceStatus.State.ABSENT);
                assertThat(status.faults()).singleElement().satisfies(fault -> assertThat(fault.detail()).contains("1-4.4", "1-4.5"));
            });
            try (IdentityCardReader named = open("usb:0400:c35a/1-4.5", bus.settings())) {
                assertThat(named.status(LIMIT)).isEqualTo(DeviceStatus.online());
            }
        }
    }

    @Test
    void a_reader_that_another_program_uses_is_busy_and_one_without_a_rule_says_what_is_missing() throws Exception {
        try (SimulatedReaderRig rig = rig(SamLimits.USUAL)) {
            bus.make("claimed", true);
            rig.simulator.putOn(SamplePersons.LI_JIANGUO.card());
            assertThat(read(rig.reader())).isInstanceOfSatisfying(CardReadOutcome.ReaderFault.class, fault -> assertThat(fault.fault().kind()).isEqualTo(DeviceFault.Kind.BUSY));
            bus.make("claimed", false);
            bus.make("no-permission", true);
            assertThat(rig.reader().status(LIMIT).faults()).singleElement().satisfies(fault -> assertThat(fault.detail()).contains("udev"));
            bus.make("no-permission", false);
            assertThat(read(rig.reader())).isInstanceOf(CardReadOutcome.Read.class);
        }
    }

    @Test
    void looking_around_finds_it_with_its_socket_and_without_opening_it() throws Exception {
        UsbReaderFinder finder = new UsbReaderFinder(bus.settings().get("libusb"));
        try (SimulatedReaderRig rig = rig(SamLimits.USUAL)) {
            bus.make("claimed", true);
            assertThat(found(finder)).singleElement().satisfies(candidate -> {
                assertThat(candidate.identity()).isEqualTo(new DeviceIdentity(DeviceIdentity.Anchor.PORT_PATH, "usb-0400:c35a/1-4.4"));
                assertThat(candidate.answersAt(rig.reader().address())).isTrue();
                assertThat(candidate.kinds()).containsExactly(DeviceKind.IDENTITY_CARD_READER);
            });
            rig.unplug();
            assertThat(found(finder)).isEmpty();
        }
    }

    @Test
    void the_systems_own_libusb_says_that_no_such_reader_is_plugged_in() {
        try (IdentityCardReader reader = open("usb:0400:c35b", Map.of())) {
            assertThat(reader.status(LIMIT)).satisfies(status -> {
                assertThat(status.state()).isEqualTo(DeviceStatus.State.ABSENT);
                assertThat(status.faults()).singleElement().satisfies(fault -> assertThat(fault.detail()).contains("USB"));
            });
        }
    }

    @Test
    void without_libusb_it_says_which_package_to_install_and_a_malformed_address_is_refused() {
        try (IdentityCardReader reader = open("usb:0400:c35a", Map.of("libusb", folder.resolve("nothing.so").toString()))) {
            assertThat(reader.status(LIMIT).faults()).singleElement().satisfies(fault -> assertThat(fault.detail()).contains("libusb-1.0-0"));
        }
        assertThatThrownBy(() -> open("usb:0400", Map.of())).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("VENDOR:PRODUCT");
    }

    private SimulatedReaderRig rig(SamLimits limits) throws IOException {
        return new SimulatedReaderRig(bus.link(), limits, bus.settings());
    }

    private static IdentityCardReader open(String address, Map<String, String> settings) {
        return new IdCardReaderDriver(SimulatedReaderRig.TODAY, SamLimits.USUAL).open(DeviceAddress.parse(address), settings);
    }

    private static CardReadOutcome read(IdentityCardReader reader) {
        return reader.read(LIMIT, Cancellation.NEVER);
    }

    private static List<DeviceCandidate> found(UsbReaderFinder finder) {
        return ((FindOutcome.Found) finder.find(FinderHints.NONE, LIMIT, Cancellation.NEVER)).candidates();
    }
}
