package yiwang.device.serial.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yiwang.device.api.DeviceFault;
import yiwang.device.simulator.idcard.IdCardSimulator;

class SerialLinkTest {

    private static final Duration LIMIT = Duration.ofSeconds(5);

    @TempDir
    private Path folder;

    @Test
    void a_port_that_somebody_holds_is_busy_and_free_again_later() throws IOException {
        try (IdCardSimulator simulator = IdCardSimulator.start("pty:" + folder.resolve("reader"))) {
            LinkOpener opener = opener("reader");
            try (ByteLink held = opener.open(LIMIT)) {
                assertThat(held.read(new byte[1], Duration.ZERO)).isZero();
                assertThat(faultOf(opener)).isEqualTo(DeviceFault.Kind.BUSY);
            }
            opener.open(LIMIT).close();
        }
    }

    @Test
    void a_port_that_somebody_holds_names_the_holder() throws IOException {
        try (IdCardSimulator simulator = IdCardSimulator.start("pty:" + folder.resolve("reader")); ByteLink held = opener("reader").open(LIMIT)) {
            assertThat(held.speeds()).isNotEmpty();
            assertThatThrownBy(() -> opener("reader").open(LIMIT)).hasMessageContaining("is held by ")
                    .hasMessageContaining("java (process " + ProcessHandle.current().pid() + ")");
        }
    }

    @Test
    void a_path_that_leads_nowhere_is_absent() {
        assertThat(faultOf(opener("nothing"))).isEqualTo(DeviceFault.Kind.ABSENT);
    }

    @Test
    void a_link_whose_end_is_gone_is_absent() throws IOException {
        Files.createSymbolicLink(folder.resolve("dangling"), folder.resolve("gone"));
        assertThat(faultOf(opener("dangling"))).isEqualTo(DeviceFault.Kind.ABSENT);
    }

    @Test
    void a_file_is_no_port() throws IOException {
        Files.writeString(folder.resolve("file"), "text");
        assertThat(faultOf(opener("file"))).isEqualTo(DeviceFault.Kind.OTHER);
        assertThat(folder.resolve("file")).hasContent("text");
    }

    @Test
    void silence_ends_at_the_limit() throws IOException {
        try (IdCardSimulator simulator = IdCardSimulator.start("pty:" + folder.resolve("reader")); ByteLink link = opener("reader").open(LIMIT)) {
            long start = System.nanoTime();
            assertThat(link.read(new byte[8], Duration.ofMillis(250))).isZero();
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isBetween(Duration.ofMillis(200), Duration.ofMillis(1200));
        }
    }

    @Test
    void silence_ends_at_the_limit_even_when_somebody_else_made_the_terminal_wait_for_a_byte() throws Exception {
        try (IdCardSimulator simulator = IdCardSimulator.start("pty:" + folder.resolve("reader")); ByteLink link = opener("reader").open(LIMIT)) {
            assertThat(new ProcessBuilder("stty", "-F", folder.resolve("reader").toRealPath().toString(), "min", "1", "time", "0").inheritIO().start().waitFor()).isZero();
            assertTimeoutPreemptively(LIMIT, () -> assertThat(link.read(new byte[8], Duration.ofMillis(100))).isZero());
        }
    }

    @Test
    void a_written_place_that_is_malformed_is_told() {
        assertThatThrownBy(() -> LinkAddress.opener("tcp", "host", Map.of(), List.of(9600))).hasMessageContaining("HOST:PORT");
        assertThatThrownBy(() -> LinkAddress.opener("tcp", "host:70000", Map.of(), List.of(9600))).hasMessageContaining("65535");
        assertThatThrownBy(() -> LinkAddress.opener("serial", "COM3", Map.of("baud", "9601"), List.of(9600))).hasMessageContaining("baud=9601");
        assertThatThrownBy(() -> LinkAddress.opener("usb", "x", Map.of(), List.of(9600))).hasMessageContaining("serial:PATH");
    }

    private LinkOpener opener(String name) {
        return LinkAddress.opener("serial", folder.resolve(name).toString(), Map.of(), List.of(9600));
    }

    private static DeviceFault.Kind faultOf(LinkOpener opener) {
        try {
            opener.open(LIMIT).close();
            return null;
        } catch (LinkException e) {
            return e.fault().kind();
        }
    }
}
