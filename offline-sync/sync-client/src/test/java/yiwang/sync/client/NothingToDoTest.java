package yiwang.sync.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yiwang.sync.contracts.SettableClock;
import yiwang.sync.contracts.network.Cut;
import yiwang.sync.contracts.network.CuttingProxy;
import yiwang.sync.gateway.GatewayAdmin;
import yiwang.sync.gateway.GatewayConfig;
import yiwang.sync.gateway.GatewayServer;
import yiwang.sync.protocol.wire.Ed25519;
import yiwang.sync.protocol.wire.WirePaths;

/** A pass after everything has gone up asks one short question. */
class NothingToDoTest {

    private static final long KILOBYTE = 1_000;

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-22T01:00:00Z"));
    private GatewayServer gateway;
    private GatewayAdmin admin;
    private CuttingProxy line;
    private CountingWire wire;
    private StationUnderTest station;
    private SyncRunner runner;

    @TempDir
    private Path data;

    @BeforeEach
    void start() throws Exception {
        gateway = GatewayServer.start(new GatewayConfig(data, "127.0.0.1", 0, clock));
        admin = GatewayAdmin.open(data, clock);
        line = new CuttingProxy("127.0.0.1", URI.create(gateway.url()).getPort());
        station = StationUnderTest.enrolled(gateway.url(), line.url(), admin.enrolCode("柳湾村代办点"), clock);
        wire = new CountingWire(new Line(clock, Duration.ofSeconds(10)));
        runner = new SyncRunner(station.store, new GatewayClient(station.identity, clock, wire,
                message -> Ed25519.sign(station.identity.privateKey(), message)), clock, SyncWatcher.none());
    }

    @AfterEach
    void stop() throws Exception {
        wire.close();
        station.close();
        line.close();
        admin.close();
        gateway.close();
    }

    @Test
    void after_scans_have_gone_up_the_next_pass_is_one_request_of_less_than_a_kilobyte_both_ways() {
        station.accept(scan(300_000), scan(40_000));
        station.accept(scan(70_000));
        drain();

        asksOneShortQuestion();
    }

    @Test
    void a_station_that_came_up_empty_and_then_took_a_scan_asks_no_more_either() {
        drain();
        asksOneShortQuestion();
        clock.advance(Duration.ofMinutes(5));
        station.accept(scan(100_000));
        drain();

        asksOneShortQuestion();
        clock.advance(Duration.ofHours(23));
        asksOneShortQuestion();
    }

    @Test
    void once_a_day_both_sides_compare_and_after_that_it_is_one_question_again() {
        station.accept(scan(20_000));
        drain();
        clock.advance(Duration.ofHours(25));
        drain();
        assertThat(wire.taken()).contains("POST " + WirePaths.DIGEST);

        asksOneShortQuestion();
    }

    private void drain() {
        SyncReport report = runner.pass();
        assertThat(report.failures()).isEmpty();
        assertThat(report).extracting(SyncReport::pendingRecords, SyncReport::pendingBytes).containsExactly(0, 0L);
    }

    private void asksOneShortQuestion() {
        wire.taken();
        line.cut(Cut.never());
        assertThat(runner.pass().failures()).isEmpty();
        assertThat(wire.taken()).containsExactly("GET " + WirePaths.FEED);
        assertThat(line.bytesUp() + line.bytesDown()).isBetween(1L, KILOBYTE);
    }

    private static byte[] scan(int size) {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }
}
