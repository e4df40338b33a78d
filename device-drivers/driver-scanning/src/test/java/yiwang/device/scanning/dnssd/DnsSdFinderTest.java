package yiwang.device.scanning.dnssd;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import javax.jmdns.JmDNS;
import javax.jmdns.ServiceInfo;
import org.junit.jupiter.api.Test;
import yiwang.device.api.Cancellation;
import yiwang.device.api.DeviceAddress;
import yiwang.device.api.DeviceKind;
import yiwang.device.api.DeviceStatus;
import yiwang.device.api.DocumentScanner;
import yiwang.device.contracts.Wait;
import yiwang.device.scanning.escl.EsclScannerDriver;
import yiwang.device.simulator.scanner.EsclSimulator;
import yiwang.device.spi.DeviceCandidate;
import yiwang.device.spi.FindOutcome;
import yiwang.device.spi.FinderHints;

/** A real responder of multicast DNS on this machine's own network, and what it may say. */
class DnsSdFinderTest {

    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final FinderHints HERE = new FinderHints(List.of(DeviceAddress.parse("dns-sd:127.0.0.1")));

    @Test
    void a_scanner_and_a_printer_that_show_themselves_are_found_and_the_scanner_answers_there() throws Exception {
        try (EsclSimulator scanner = EsclSimulator.start(); JmDNS responder = JmDNS.create(InetAddress.getLoopbackAddress())) {
            int port = Integer.parseInt(scanner.address().replaceFirst(".*:(\\d+)/.*", "$1"));
            responder.registerService(ServiceInfo.create(NetworkService.SCANNER, "Hall scanner", port, 0, 0, Map.of("rs", "eSCL", "ty", "Flatbed 7", "uuid", "1")));
            responder.registerService(ServiceInfo.create(NetworkService.PRINTER, "Hall printer", 631, 0, 0, Map.of("rp", "ipp/print", "ty", "Laser 9")));
            List<DeviceCandidate> found = new ArrayList<>();
            Wait.until(Duration.ofSeconds(80), "both to be found", () -> {
                found.clear();
                found.addAll(found());
                return found.size() == 2 && found.stream().noneMatch(candidate -> candidate.title().startsWith("Hall"));
            });
            assertThat(found).extracting(candidate -> candidate.address().toString())
                    .containsExactlyInAnyOrder("escl:http://127.0.0.1:" + port + "/eSCL", "ipp://127.0.0.1:631/ipp/print");
            DeviceCandidate flatbed = found.stream().filter(candidate -> candidate.kinds().contains(DeviceKind.DOCUMENT_SCANNER)).findFirst().orElseThrow();
            assertThat(flatbed.title()).isEqualTo("Flatbed 7");
            try (DocumentScanner opened = (DocumentScanner) new EsclScannerDriver().open(flatbed.address(), Map.of())) {
                assertThat(opened.status(LIMIT)).isEqualTo(DeviceStatus.online());
            }
        }
    }

    @Test
    void without_being_asked_to_it_looks_into_no_network() {
        long start = System.nanoTime();
        assertThat(new DnsSdFinder().find(FinderHints.NONE, LIMIT, Cancellation.NEVER)).isEqualTo(new FindOutcome.Found(List.of()));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void a_network_that_is_not_ours_is_told_and_not_searched() {
        assertThat(new DnsSdFinder().find(new FinderHints(List.of(DeviceAddress.parse("dns-sd:nowhere"))), LIMIT, Cancellation.NEVER))
                .isInstanceOf(FindOutcome.LookedInVain.class);
    }

    @Test
    void what_leads_nowhere_or_elsewhere_is_no_candidate() {
        assertThat(service(NetworkService.SCANNER, "10.0.0.7", 80, Map.of("rs", "/eSCL/"))).map(DeviceCandidate::address)
                .contains(DeviceAddress.parse("escl:http://10.0.0.7:80/eSCL"));
        assertThat(service(NetworkService.SCANNER, "10.0.0.7", 80, Map.of("rs", "x@evil.example/eSCL"))).isEmpty();
        assertThat(service(NetworkService.SCANNER, "10.0.0.7", 0, Map.of())).isEmpty();
        assertThat(service(NetworkService.PRINTER, "evil.example/", 631, Map.of())).isEmpty();
        assertThat(service(NetworkService.PRINTER, "10.0.0.7", 631, Map.of("ty", "a\u202Eb\nc")).orElseThrow().title()).isEqualTo("a b c");
        assertThat(service("_ssh._tcp.local.", "10.0.0.7", 22, Map.of())).isEmpty();
    }

    /** {@code -Dyiwang.fuzz.frames=50000000} for the long run (device-drivers/README.md). */
    @Test
    void a_million_damaged_texts_are_a_place_in_this_network_or_none() {
        long frames = Long.getLong("yiwang.fuzz.frames", 1_000_000);
        Random random = new Random(25);
        String letters = "eSCL/ipp.print:@\\#?%\u0000\u202E汉 \n0-_~";
        long candidates = 0;
        for (long frame = 0; frame < frames; frame++) {
            StringBuilder path = new StringBuilder("eSCL/x");
            for (int changes = random.nextInt(4); changes > 0; changes--) {
                path.setCharAt(random.nextInt(path.length()), letters.charAt(random.nextInt(letters.length())));
            }
            Map<String, String> texts = new HashMap<>(Map.of("rs", path.toString(), "ty", path.reverse().toString()));
            Optional<DeviceCandidate> candidate = service(NetworkService.SCANNER, "10.0.0." + random.nextInt(400), random.nextInt(70_000) - 10, texts);
            if (candidate.isPresent()) {
                candidates++;
                if (!candidate.get().address().rest().matches("http://10\\.0\\.0\\.\\d{1,3}:\\d{1,5}/[A-Za-z0-9._~/-]+") || candidate.get().title().chars().anyMatch(Character::isISOControl)) {
                    throw new AssertionError("frame " + frame);
                }
            }
        }
        assertThat(candidates).isBetween(frames / 20, frames - frames / 20);
    }

    private static Optional<DeviceCandidate> service(String type, String host, int port, Map<String, String> texts) {
        return new NetworkService(type, "name", host, port, texts).candidate();
    }

    private static List<DeviceCandidate> found() {
        return new DnsSdFinder().find(HERE, LIMIT, Cancellation.NEVER).candidates();
    }
}
