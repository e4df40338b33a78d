package yiwang.sync.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yiwang.sync.contracts.network.Cut;
import yiwang.sync.contracts.network.CuttingProxy;
import yiwang.sync.domain.port.StationIdentity;
import yiwang.sync.domain.port.StationStore.CaseEntry;
import yiwang.sync.gateway.GatewayAdmin;
import yiwang.sync.gateway.GatewayConfig;
import yiwang.sync.gateway.GatewayServer;

class SyncLoopTest {

    private final Clock clock = Clock.systemUTC();
    private final BlockingQueue<SyncStatus> told = new LinkedBlockingQueue<>();

    @TempDir
    private Path data;

    @Test
    void the_line_comes_and_goes_and_everybody_is_told() throws Exception {
        try (GatewayServer gateway = GatewayServer.start(new GatewayConfig(data, "127.0.0.1", 0, clock));
             GatewayAdmin admin = GatewayAdmin.open(data, clock);
             CuttingProxy line = new CuttingProxy("127.0.0.1", URI.create(gateway.url()).getPort());
             StationUnderTest station = StationUnderTest.enrolled(gateway.url(), line.url(), admin.enrolCode("柳湾村代办点"), clock);
             SyncLoop loop = loop(station)) {
            line.cut(Cut.requestAfter(0));
            CaseEntry accepted = station.accept(new byte[10_000]);
            assertThat(loop.status().line()).isEqualTo(SyncStatus.Line.UNKNOWN);

            loop.start();
            SyncStatus offline = await(status -> status.line() == SyncStatus.Line.OFFLINE);
            assertThat(offline.pendingRecords()).isEqualTo(1);
            assertThat(offline.failures()).extracting(SyncFailure::code).containsExactly("line_cut");

            line.cut(Cut.never());
            loop.wake();
            await(status -> status.sending() > 0);
            SyncStatus online = await(status -> status.line() == SyncStatus.Line.ONLINE && status.pendingRecords() == 0 && status.pendingBytes() == 0);
            assertThat(online.failures()).isEmpty();
            assertThat(station.entry(accepted.caseId()).centreAt()).isPresent();

            admin.advanceCase(accepted.caseId().toString(), "issue", "");
            loop.wake();
            await(status -> station.entry(accepted.caseId()).centreState().filter("ISSUED"::equals).isPresent());
        }
    }

    @Test
    void another_network_ends_the_wait() throws Exception {
        AtomicReference<Set<InetAddress>> networks = new AtomicReference<>(Set.of());
        try (GatewayServer gateway = GatewayServer.start(new GatewayConfig(data, "127.0.0.1", 0, clock));
             GatewayAdmin admin = GatewayAdmin.open(data, clock);
             CuttingProxy line = new CuttingProxy("127.0.0.1", URI.create(gateway.url()).getPort());
             StationUnderTest station = StationUnderTest.enrolled(gateway.url(), line.url(), admin.enrolCode("柳湾村代办点"), clock)) {
            line.cut(Cut.requestAfter(0));
            for (int failed = 0; failed < 10; failed++) {
                station.runner.pass();
            }
            try (SyncLoop loop = new SyncLoop(station.store, clock, watcher -> station.runner, networks::get)) {
                loop.listen(told::add);
                loop.start();
                await(status -> status.line() == SyncStatus.Line.OFFLINE);
                line.cut(Cut.never());
                networks.set(Set.of(InetAddress.getLoopbackAddress()));
                assertThat(await(status -> status.line() == SyncStatus.Line.ONLINE).since())
                        .as("long before the back-off of one to two minutes ends").isBefore(clock.instant());
            }
        }
    }

    @Test
    void closing_does_not_wait_for_a_gateway_that_never_answers() throws Exception {
        try (ServerSocket silent = new ServerSocket(0);
             GatewayServer gateway = GatewayServer.start(new GatewayConfig(data, "127.0.0.1", 0, clock));
             GatewayAdmin admin = GatewayAdmin.open(data, clock)) {
            StationIdentity identity = StationUnderTest.through(
                    StationUnderTest.identity(gateway.url(), admin.enrolCode("柳湾村代办点"), clock), "http://127.0.0.1:" + silent.getLocalPort());
            StationUnderTest station = new StationUnderTest(identity, clock, Duration.ofSeconds(60));
            SyncLoop loop = loop(station);
            loop.start();
            silent.accept();

            long before = System.nanoTime();
            loop.close();

            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(20));
        }
    }

    private SyncLoop loop(StationUnderTest station) {
        SyncLoop loop = new SyncLoop(station.store, clock, watcher -> new SyncRunner(station.store, station.client, clock, watcher));
        loop.listen(told::add);
        return loop;
    }

    private SyncStatus await(Predicate<SyncStatus> wanted) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(40);
        while (true) {
            SyncStatus next = told.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
            assertThat(next).as("told in time").isNotNull();
            if (wanted.test(next)) {
                return next;
            }
        }
    }
}
