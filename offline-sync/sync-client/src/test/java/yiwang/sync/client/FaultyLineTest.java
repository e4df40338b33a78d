package yiwang.sync.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yiwang.sync.contracts.network.FaultyLine;
import yiwang.sync.contracts.network.HtmlPortal;
import yiwang.sync.contracts.network.LineFault;
import yiwang.sync.domain.port.StationIdentity;
import yiwang.sync.gateway.GatewayAdmin;
import yiwang.sync.gateway.GatewayConfig;
import yiwang.sync.gateway.GatewayServer;
import yiwang.sync.gateway.access.Role;

/** Lines that do worse than being cut: every case is at the centre once when they are well again, and never called so before. */
class FaultyLineTest {

    private static final int CASES = 6;

    private final Clock clock = Clock.systemUTC();
    private GatewayServer gateway;
    private GatewayAdmin admin;
    private FaultyLine line;
    private StationUnderTest station;
    private SupervisorView supervisor;

    @TempDir
    private Path data;

    @BeforeEach
    void start() throws Exception {
        gateway = GatewayServer.start(new GatewayConfig(data, "127.0.0.1", 0, clock));
        admin = GatewayAdmin.open(data, clock);
        line = new FaultyLine("127.0.0.1", URI.create(gateway.url()).getPort());
        StationIdentity identity = StationUnderTest.identity(gateway.url(), admin.enrolCode("柳湾村代办点"), clock);
        station = new StationUnderTest(StationUnderTest.through(identity, line.url()), clock, Duration.ofMillis(1_500));
        supervisor = new SupervisorView(gateway.url(), admin.token(Role.SUPERVISOR));
        byte[] scan = new byte[30_000];
        new Random(20261122).nextBytes(scan);
        for (int i = 0; i < CASES; i++) {
            scan[0] = (byte) i;
            station.accept(scan.clone());
        }
    }

    @AfterEach
    void stop() throws Exception {
        station.close();
        line.close();
        admin.close();
        gateway.close();
    }

    @Test
    void a_half_open_line_is_named_in_time_and_loses_nothing() {
        nothingComesThrough(LineFault.HALF_OPEN);
        assertThat(supervisor.cases()).isEmpty();
        allArriveOnce();
    }

    @Test
    void a_byte_a_second_is_no_line_and_does_not_hold_the_station_for_ever() {
        nothingComesThrough(LineFault.BYTE_A_SECOND);
        allArriveOnce();
    }

    @Test
    void requests_replayed_by_somebody_on_the_way_change_nothing() {
        line.fault(LineFault.REPLAY);
        drain();
        line.fault(LineFault.NONE);
        allArriveOnce();
    }

    @Test
    void requests_that_arrive_twice_at_the_same_time_count_once() {
        line.fault(LineFault.DUPLICATE);
        drain();
        assertThat(line.felt()).isPositive();
        line.fault(LineFault.NONE);
        allArriveOnce();
    }

    @Test
    void connections_that_overtake_each_other_lose_nothing() {
        line.fault(LineFault.REORDER);
        drain();
        line.fault(LineFault.NONE);
        allArriveOnce();
    }

    @Test
    void where_large_packets_vanish_pieces_shrink_until_they_pass_and_records_are_not_held_up() {
        line.fault(LineFault.LARGE_VANISHES);
        SyncReport report = station.runner.pass();
        for (int pass = 0; pass < 10 && line.felt() == 0; pass++) {
            report = station.runner.pass();
        }
        assertThat(line.felt()).as("a large packet vanished").isPositive();
        assertThat(report.pendingRecords()).as("records are small").isZero();
        assertThat(report.failures()).extracting(SyncFailure::code).containsOnly("timeout");

        allArriveOnce();

        assertThat(line.felt()).as("packets that vanished until the way's size was found, and while it was tried anew").isLessThan(20);
    }

    @Test
    void a_log_in_page_delivers_nothing_and_afterwards_all_of_it_goes() throws Exception {
        try (HtmlPortal portal = HtmlPortal.at(0);
             StationUnderTest behind = new StationUnderTest(StationUnderTest.through(station.identity, portal.url()), clock, Duration.ofSeconds(5), station.store)) {
            assertThat(behind.runner.pass().failures()).extracting(SyncFailure::code).containsExactly("not_a_gateway");
        }
        assertThat(station.store.outbox().pendingRecords()).isEqualTo(CASES);
        allArriveOnce();
    }

    private void nothingComesThrough(LineFault fault) {
        line.fault(fault);
        long start = System.nanoTime();
        SyncReport report = station.runner.pass();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(60));
        assertThat(report.failures()).extracting(SyncFailure::code).containsExactly("timeout");
        assertThat(report.pendingRecords()).isEqualTo(CASES);
        assertThat(line.felt()).as("the fault was felt").isPositive();
        line.fault(LineFault.NONE);
    }

    private void drain() {
        int passes = 0;
        while (station.store.outbox().pendingRecords() > 0 || !station.store.pendingUploads().isEmpty()) {
            SyncReport report = station.runner.pass();
            assertThat(passes++).as("passes, the last one with %s", report.failures()).isLessThan(40);
        }
    }

    private void allArriveOnce() {
        drain();
        assertThat(station.runner.pass().failures()).isEmpty();
        assertThat(supervisor.cases()).hasSize(CASES);
        assertThat(IntStream.range(0, CASES).mapToObj(i -> supervisor.cases().get(i).path("case_id").asText()).map(UUID::fromString).distinct())
                .hasSize(CASES).allSatisfy(id -> assertThat(station.entry(id).centreAt()).isPresent());
    }
}
