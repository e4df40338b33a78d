package yiwang.device.scanning.sane;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import yiwang.device.api.Cancellation;
import yiwang.device.api.DeviceAddress;
import yiwang.device.api.DeviceFault;
import yiwang.device.contracts.PrivateSaned;
import yiwang.device.simulator.scanner.SanedSimulator;
import yiwang.device.spi.DeviceCandidate;
import yiwang.device.spi.FindOutcome;
import yiwang.device.spi.FinderHints;

class SaneFinderTest {

    private static final Duration LIMIT = Duration.ofSeconds(10);

    @Test
    void a_real_saned_names_its_scanners_and_they_can_be_opened_by_that_name() throws Exception {
        try (PrivateSaned saned = PrivateSaned.start()) {
            List<DeviceCandidate> found = find("sane:127.0.0.1:" + saned.port()).candidates();
            assertThat(found).extracting(candidate -> candidate.address().toString())
                    .containsExactly("sane:127.0.0.1:" + saned.port() + "/test:0", "sane:127.0.0.1:" + saned.port() + "/test:1");
            assertThat(found.getFirst().title()).contains("Noname");
            assertThat(new SaneScannerDriver().open(found.getFirst().address(), Map.of()).status(LIMIT).usable()).isTrue();
        }
    }

    @Test
    void the_simulated_one_is_found_by_its_whole_address() throws Exception {
        try (SanedSimulator saned = SanedSimulator.start()) {
            assertThat(find(saned.address()).candidates()).extracting(candidate -> candidate.address().toString()).containsExactly(saned.address());
        }
    }

    @Test
    void a_saned_that_is_away_or_hangs_is_told_and_hides_no_other() throws Exception {
        try (SanedSimulator well = SanedSimulator.start(); SanedSimulator ill = SanedSimulator.start()) {
            ill.faults().hang();
            FindOutcome outcome = find("sane:127.0.0.1:9", ill.address(), well.address());
            assertThat(outcome.candidates()).hasSize(1);
            assertThat(outcome).isInstanceOfSatisfying(FindOutcome.LookedInVain.class, vain -> assertThat(vain.why().kind()).isEqualTo(DeviceFault.Kind.ABSENT));
        }
    }

    @Test
    void no_saned_on_this_machine_is_nothing_to_tell() {
        assertThat(new SaneFinder(Optional.of(DeviceAddress.parse("sane:127.0.0.1:9"))).find(FinderHints.NONE, LIMIT, Cancellation.NEVER)).isEqualTo(new FindOutcome.Found(List.of()));
    }

    private static FindOutcome find(String... places) {
        return new SaneFinder(Optional.empty()).find(new FinderHints(List.of(places).stream().map(DeviceAddress::parse).toList()), LIMIT, Cancellation.NEVER);
    }
}
