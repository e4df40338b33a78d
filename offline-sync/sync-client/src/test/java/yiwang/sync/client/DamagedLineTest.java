package yiwang.sync.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yiwang.sync.contracts.network.Cut;
import yiwang.sync.contracts.network.CuttingProxy;
import yiwang.sync.contracts.network.FaultyLine;
import yiwang.sync.contracts.network.LineFault;
import yiwang.sync.gateway.GatewayAdmin;
import yiwang.sync.gateway.GatewayConfig;
import yiwang.sync.gateway.GatewayServer;
import yiwang.sync.gateway.access.Role;

/** A line that changes bytes on their way, which a packet's own checksum may miss: nothing wrong is ever kept, and little goes again. */
class DamagedLineTest {

    private static final int SCANS = 6;
    private static final int SCAN = 400_000;

    private final Clock clock = Clock.systemUTC();
    private final Random random = new Random(20261122);
    private GatewayServer gateway;
    private GatewayAdmin admin;
    private CuttingProxy counting;
    private FaultyLine line;
    private StationUnderTest station;

    @TempDir
    private Path data;

    @BeforeEach
    void start() throws Exception {
        gateway = GatewayServer.start(new GatewayConfig(data, "127.0.0.1", 0, clock));
        admin = GatewayAdmin.open(data, clock);
        counting = new CuttingProxy("127.0.0.1", URI.create(gateway.url()).getPort());
        line = new FaultyLine("127.0.0.1", URI.create(counting.url()).getPort());
        station = StationUnderTest.enrolled(gateway.url(), line.url(), admin.enrolCode("柳湾村代办点"), clock);
        station.runner.pass();
    }

    @AfterEach
    void stop() throws Exception {
        station.close();
        line.close();
        counting.close();
        admin.close();
        gateway.close();
    }

    @Test
    void once_a_file_was_damaged_only_the_piece_that_is_wrong_goes_again() {
        line.fault(LineFault.SOMETIMES_DAMAGED);
        counting.cut(Cut.never());
        UUID first = station.accept(scan()).caseId();
        untilThere(first);
        long before = counting.bytesUp();
        int feltBefore = line.felt();
        assertThat(feltBefore).as("the first file was damaged").isPositive();

        for (int i = 1; i < SCANS; i++) {
            untilThere(station.accept(scan()).caseId());
        }

        int damages = line.felt() - feltBefore;
        long again = counting.bytesUp() - before - (SCANS - 1L) * SCAN;
        assertThat(damages).isGreaterThan(5);
        assertThat(again).as("sent again for %s damages, with all heads and records", damages).isLessThan(damages * 64L * 1024 + 100_000);
        assertThat(new SupervisorView(gateway.url(), admin.token(Role.SUPERVISOR)).cases()).hasSize(SCANS).allSatisfy(c ->
                assertThat(c.path("attachments").get(0).path("state").asText()).isEqualTo("complete"));
    }

    @Test
    void what_is_damaged_three_times_is_told_stands_aside_and_holds_up_nobody() {
        UUID scanned = station.accept(scan()).caseId();
        line.fault(LineFault.ALWAYS_DAMAGED);
        UUID small = station.accept(new byte[] {1, 2, 3}).caseId();
        SyncReport report = station.runner.pass();
        for (int pass = 0; pass < 5 && station.entry(scanned).problem().isEmpty(); pass++) {
            report = station.runner.pass();
        }

        assertThat(station.entry(scanned).problem()).contains("piece_damaged");
        assertThat(report.failures()).extracting(SyncFailure::code).contains("piece_damaged");
        assertThat(line.felt()).as("large packets of a few tries").isLessThan(60);
        untilThere(small);
        assertThat(station.entry(scanned).centreAt()).isEmpty();

        line.fault(LineFault.NONE);
        station.runner.tryAll();
        untilThere(scanned);
        assertThat(station.entry(scanned).problem()).isEmpty();
    }

    private byte[] scan() {
        byte[] scan = new byte[SCAN];
        random.nextBytes(scan);
        return scan;
    }

    private void untilThere(UUID caseId) {
        SyncReport report = station.runner.pass();
        for (int pass = 0; pass < 20 && station.entry(caseId).centreAt().isEmpty(); pass++) {
            report = station.runner.pass();
        }
        assertThat(station.entry(caseId).centreAt()).as(() -> "after failures").isPresent();
        assertThat(report.failures().stream().map(SyncFailure::code).filter(code -> !code.equals("piece_damaged"))).isEmpty();
    }
}
