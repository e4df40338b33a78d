package yiwang.device.printing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yiwang.device.api.DeviceAddress;

class QueueAddressTest {

    @Test
    void the_server_is_the_one_that_lpr_would_use() {
        assertThat(server("")).isEqualTo(new CupsServer("localhost", 631));
        assertThat(server("127.0.0.1:8631")).isEqualTo(new CupsServer("127.0.0.1", 8631));
        assertThat(server("hall-server")).isEqualTo(new CupsServer("hall-server", 631));
        assertThat(server("hall-server:8631/version=1.1")).isEqualTo(new CupsServer("hall-server", 8631));
        assertThat(server("[::1]:8631").queue("A4")).hasToString("ipp://[::1]:8631/printers/A4");
        assertThat(server("/run/cups/cups.sock")).isEqualTo(CupsServer.LOCAL);
        assertThat(server("hall-server").queue("大厅")).hasToString("ipp://hall-server:631/printers/%E5%A4%A7%E5%8E%85");
        assertThatIllegalArgumentException().isThrownBy(() -> server("not a server at all").queue("A4")).withMessageContaining("not a server at all");
    }

    @ParameterizedTest
    @ValueSource(strings = {"queue:", "queue:a b", "queue:a/b", "queue:a#b", "queue:-P\tb", "serial:/dev/ttyUSB0"})
    void an_address_that_names_no_queue_is_refused_with_a_sentence(String address) {
        DeviceAddress wrong = new DeviceAddress(address.substring(0, address.indexOf(':')), address.substring(address.indexOf(':') + 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new QueuePrinterDriver().open(wrong, Map.of())).withMessageContaining("expected queue:NAME");
    }

    @Test
    void a_printer_without_a_queue_is_written_as_ipp_writes_it() {
        assertThat(place("ipp://printer.hall:8631/ipp/print")).isEqualTo(new PrinterPlace(URI.create("ipp://printer.hall:8631/ipp/print"), true));
        assertThat(place("ipp://10.0.0.9/ipp/print").uri()).hasToString("ipp://10.0.0.9:631/ipp/print");
        assertThat(place("queue:A4")).isEqualTo(new PrinterPlace(URI.create("ipp://localhost:631/printers/A4"), false));
        for (String wrong : List.of("ipp:printer", "ipp://printer", "ipp://a b/ipp", "ipp://h:99999/ipp", "ipp://u@h/ipp", "ipp://h/ipp?x#y")) {
            assertThatIllegalArgumentException().as(wrong).isThrownBy(() -> place(wrong)).withMessageContaining("ipp://HOST:PORT/PATH");
        }
    }

    private static PrinterPlace place(String address) {
        return PrinterPlace.of(DeviceAddress.parse(address), Map.of());
    }

    @Test
    void a_job_is_known_by_its_mark_alone() {
        JobName name = JobName.of("收件凭证\u0007\n" + "𬭎".repeat(300));
        assertThat(name.title().codePointCount(0, name.title().length())).isEqualTo(50);
        assertThat(name.isNameOf(" ???? " + name.mark())).isTrue();
        assertThat(name.isNameOf(JobName.of("收件凭证").text())).isFalse();
        assertThat(JobName.of(null).title()).isEmpty();
    }

    private static CupsServer server(String variable) {
        return CupsServer.fromEnvironment(Map.of("CUPS_SERVER", variable));
    }
}
