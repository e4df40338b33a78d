package yiwang.device.scanning.sane;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yiwang.device.api.Cancellation;
import yiwang.device.api.DeviceFault;
import yiwang.device.api.ScanOutcome;
import yiwang.device.api.ScanSettings;
import yiwang.device.contracts.DocumentScannerContract;
import yiwang.device.contracts.DocumentScannerRig;
import yiwang.device.scanning.ScannerRig;
import yiwang.device.simulator.scanner.SanedSimulator;

/** The driver before a saned that can fall ill in ways that SANE's own test scanner cannot. */
class SimulatedSanedTest extends DocumentScannerContract {

    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final ScanSettings GLASS = new ScanSettings(75, ScanSettings.Colour.GREY, ScanSettings.Source.FLATBED);

    private SanedSimulator simulator;

    @Override
    protected DocumentScannerRig rig() throws IOException {
        simulator = SanedSimulator.start();
        return new ScannerRig(simulator, simulator.paper(), simulator.faults(), "sane:127.0.0.1:9/simulated");
    }

    @Test
    void a_line_that_is_cut_at_any_byte_gives_no_half_page() {
        int faults = 0;
        for (int cut = 0; cut < 3000; cut += cut < 2400 ? 37 : 7) {
            simulator.faults().cutAfter(cut);
            ScanOutcome outcome = scanner.scan(GLASS, LIMIT, Cancellation.NEVER);
            assertThat(outcome).as("cut at %s", cut).isInstanceOf(ScanOutcome.NotScanned.class);
            assertThat(why(outcome).kind()).isEqualTo(DeviceFault.Kind.LINK_LOST);
            faults++;
        }
        simulator.faults().mend();
        onlyPage(scanner.scan(GLASS, LIMIT, Cancellation.NEVER));
        assertThat(faults).isGreaterThan(100);
    }

    @ParameterizedTest
    @CsvSource({"2147483647,2147483647", "-5,100", "100,-2", "0,0", "41000,100", "30000,30000"})
    void a_page_that_no_paper_has_is_refused(int width, int height) {
        simulator.faults().claim(width, height);
        assertThat(why(scanner.scan(GLASS, LIMIT, Cancellation.NEVER)).kind()).isEqualTo(DeviceFault.Kind.PROTOCOL);
    }

    @Test
    void a_saned_that_hangs_is_left_at_the_limit() {
        simulator.faults().hang();
        assertThat(why(scanner.scan(GLASS, Duration.ofMillis(300), Cancellation.NEVER)).kind()).isEqualTo(DeviceFault.Kind.NO_ANSWER);
    }

    /** SANE's own client speaks to our simulator; it knows port 6566 only, so the simulator gets an address of its own. */
    @Test
    void scanimage_reads_the_same_sheets_from_the_simulator(@TempDir Path folder) throws Exception {
        try (SanedSimulator foreign = SanedSimulator.start(new InetSocketAddress("127.0.77.1", 6566))) {
            foreign.paper().load(3);
            Files.writeString(folder.resolve("dll.conf"), "net\n");
            Files.writeString(folder.resolve("net.conf"), "127.0.77.1\n");
            ProcessBuilder scanimage = new ProcessBuilder("scanimage", "-d", "net:127.0.77.1:simulated", "--source", "Automatic Document Feeder", "--mode", "Gray",
                    "--resolution", "75", "--format=pnm", "--batch=" + folder.resolve("p%d.pnm"));
            scanimage.environment().put("SANE_CONFIG_DIR", folder.toString());
            Process process = scanimage.redirectErrorStream(true).redirectOutput(folder.resolve("log").toFile()).start();
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            for (int page = 1; page <= 3; page++) {
                assertThat(Files.size(folder.resolve("p" + page + ".pnm"))).as(Files.readString(folder.resolve("log"))).isGreaterThan(619 * 876);
            }
            assertThat(folder.resolve("p4.pnm")).doesNotExist();
        }
    }
}
