package yiwang.device.serial.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yiwang.device.api.Cancellation;
import yiwang.device.api.DeviceAddress;
import yiwang.device.api.DeviceIdentity.Anchor;
import yiwang.device.spi.DeviceCandidate;
import yiwang.device.spi.FinderHints;

class SerialPortFinderTest {

    @TempDir
    private Path dev;

    @BeforeEach
    void folders() throws Exception {
        dev = dev.toRealPath();
        Files.createDirectories(dev.resolve("serial/by-id"));
        Files.createDirectories(dev.resolve("serial/by-path"));
    }

    @Test
    void a_port_with_a_serial_number_keeps_its_identity_on_another_port() throws Exception {
        plug("ttyUSB0", "usb-FTDI_A1-if00", "pci-usb-0:1:1.0");
        DeviceCandidate before = one(new PortFacts(path("ttyUSB0"), "FT232R", "0403:6001", "A1"));
        unplug();
        plug("ttyUSB5", "usb-FTDI_A1-if00", "pci-usb-0:4:1.0");
        DeviceCandidate after = one(new PortFacts(path("ttyUSB5"), "FT232R", "0403:6001", "A1"));
        assertThat(after.identity()).isEqualTo(before.identity()).hasToString("serial-number:usb-0403:6001-A1");
        assertThat(before.address()).hasToString("serial:" + dev + "/serial/by-id/usb-FTDI_A1-if00");
        assertThat(before.answersAt(DeviceAddress.parse("serial:" + path("ttyUSB0")))).isTrue();
        assertThat(after.answersAt(DeviceAddress.parse("serial:" + path("ttyUSB0")))).isFalse();
    }

    @Test
    void a_chip_without_a_serial_number_is_known_by_its_socket() throws Exception {
        plug("ttyUSB0", "usb-1a86_USB2.0-Serial-if00-port0", "pci-usb-0:1:1.0");
        DeviceCandidate found = one(new PortFacts(path("ttyUSB0"), "CH340", "1a86:7523", ""));
        assertThat(found.identity()).hasToString("port-path:pci-usb-0:1:1.0");
        assertThat(found.address()).hasToString("serial:" + dev + "/serial/by-path/pci-usb-0:1:1.0");
    }

    @Test
    void a_port_of_no_links_is_known_by_its_name_alone() throws Exception {
        Files.createFile(dev.resolve("ttyS0"));
        assertThat(one(new PortFacts(path("ttyS0"), "", "", "")).identity().anchor()).isEqualTo(Anchor.ADDRESS);
    }

    @Test
    void a_terminal_that_a_hint_names_is_offered_once_and_one_that_is_not_there_is_not() throws Exception {
        Files.createFile(dev.resolve("pty7"));
        Files.createSymbolicLink(dev.resolve("reader"), dev.resolve("pty7"));
        FinderHints hints = new FinderHints(List.of(DeviceAddress.parse("serial:" + path("reader")), DeviceAddress.parse("serial:" + path("pty7")),
                DeviceAddress.parse("serial:" + path("nowhere")), DeviceAddress.parse("sane:localhost:6566")));
        assertThat(new SerialPortFinder(List::of, dev.resolve("serial")).find(hints, Duration.ofSeconds(5), Cancellation.NEVER).candidates())
                .extracting(candidate -> candidate.address().toString()).containsExactly("serial:" + path("reader"));
    }

    @Test
    void a_link_of_somebodys_own_is_the_port_that_it_leads_to() throws Exception {
        Files.createFile(dev.resolve("ttyS7"));
        Files.createSymbolicLink(dev.resolve("reader"), dev.resolve("ttyS7"));
        FinderHints hints = new FinderHints(List.of(DeviceAddress.parse("serial:" + path("reader"))));
        List<DeviceCandidate> found = new SerialPortFinder(() -> List.of(new PortFacts(path("ttyS7"), "", "", "")), dev.resolve("serial"))
                .find(hints, Duration.ofSeconds(5), Cancellation.NEVER).candidates();
        assertThat(found).hasSize(1);
        assertThat(found.getFirst().address()).as("a name that somebody gave says more than a number").hasToString("serial:" + path("reader"));
        assertThat(found.getFirst().answersAt(DeviceAddress.parse("serial:" + path("ttyS7")))).isTrue();
    }

    @Test
    void the_ports_of_this_machine_can_be_looked_for() {
        assertThat(new SerialPortFinder().find(FinderHints.NONE, Duration.ofSeconds(5), Cancellation.NEVER).candidates())
                .allSatisfy(candidate -> assertThat(candidate.address().scheme()).isEqualTo("serial"));
    }

    private DeviceCandidate one(PortFacts facts) {
        List<DeviceCandidate> found = new SerialPortFinder(() -> List.of(facts), dev.resolve("serial")).find(FinderHints.NONE, Duration.ofSeconds(5), Cancellation.NEVER).candidates();
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private void plug(String port, String id, String socket) throws Exception {
        Files.createFile(dev.resolve(port));
        Files.createSymbolicLink(dev.resolve("serial/by-id").resolve(id), Path.of("../..").resolve(port));
        Files.createSymbolicLink(dev.resolve("serial/by-path").resolve(socket), Path.of("../..").resolve(port));
    }

    private void unplug() throws Exception {
        for (Path folder : List.of(dev.resolve("serial/by-id"), dev.resolve("serial/by-path"))) {
            try (var links = Files.list(folder)) {
                for (Path link : links.toList()) {
                    Files.delete(link);
                }
            }
        }
        Files.delete(dev.resolve("ttyUSB0"));
    }

    private String path(String port) {
        return dev.resolve(port).toString();
    }
}
