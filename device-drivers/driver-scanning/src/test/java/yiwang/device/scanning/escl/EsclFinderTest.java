package yiwang.device.scanning.escl;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import yiwang.device.api.Cancellation;
import yiwang.device.api.DeviceAddress;
import yiwang.device.simulator.scanner.EsclSimulator;
import yiwang.device.spi.FindOutcome;
import yiwang.device.spi.FinderHints;

class EsclFinderTest {

    @Test
    void the_scanner_at_an_address_tells_its_model() throws Exception {
        try (EsclSimulator scanner = EsclSimulator.start()) {
            assertThat(find(scanner.address())).isInstanceOfSatisfying(FindOutcome.Found.class, found -> assertThat(found.candidates()).singleElement().satisfies(candidate -> {
                assertThat(candidate.title()).isEqualTo("Yiwang simulated scanner");
                assertThat(candidate.address()).hasToString(scanner.address());
            }));
        }
    }

    @Test
    void nobody_a_stranger_and_nonsense_are_told_and_hide_no_other() throws Exception {
        try (EsclSimulator scanner = EsclSimulator.start(); EsclSimulator stranger = EsclSimulator.start()) {
            stranger.plan().sayCapabilities("<html/>");
            for (String bad : List.of("escl:http://127.0.0.1:9/eSCL", stranger.address(), scanner.address() + "/nowhere", "escl:nonsense")) {
                FindOutcome outcome = find(bad, scanner.address());
                assertThat(outcome).as(bad).isInstanceOf(FindOutcome.LookedInVain.class);
                assertThat(outcome.candidates()).as(bad).hasSize(1);
            }
        }
    }

    private static FindOutcome find(String... places) {
        return new EsclFinder().find(new FinderHints(List.of(places).stream().map(DeviceAddress::parse).toList()), Duration.ofSeconds(10), Cancellation.NEVER);
    }
}
