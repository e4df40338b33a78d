package yiwang.sync.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import okhttp3.Request;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yiwang.sync.contracts.SettableClock;
import yiwang.sync.domain.port.StationStore.CaseEntry;
import yiwang.sync.gateway.GatewayAdmin;
import yiwang.sync.gateway.GatewayConfig;
import yiwang.sync.gateway.GatewayServer;
import yiwang.sync.protocol.wire.Ed25519;
import yiwang.sync.protocol.wire.WirePaths;

/** Pages of a long feed are asked for while those before them are kept. */
class FeedAheadTest {

    private static final int CASES = 700;
    private static final int NONE = 0;

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-22T01:00:00Z"));
    private GatewayServer gateway;
    private GatewayAdmin admin;
    private StationUnderTest station;
    private Line line;
    private List<CaseEntry> cases;

    @TempDir
    private Path data;

    @BeforeEach
    void start() throws Exception {
        gateway = GatewayServer.start(new GatewayConfig(data, "127.0.0.1", 0, clock));
        admin = GatewayAdmin.open(data, clock);
        station = StationUnderTest.enrolled(gateway.url(), gateway.url(), admin.enrolCode("柳湾村代办点"), clock);
        line = new Line(clock, Duration.ofSeconds(30));
        cases = IntStream.range(0, CASES).mapToObj(i -> station.accept()).toList();
    }

    @AfterEach
    void stop() {
        line.close();
        station.close();
        admin.close();
        gateway.close();
    }

    @Test
    void each_page_is_asked_for_once_and_each_change_heard_once() {
        CuttingWire wire = new CuttingWire(line, NONE);

        assertThat(runner(wire).pass().failures()).isEmpty();

        // 200, 400, and what is left of 800.
        assertThat(wire.pages).hasValue(3);
        heardOnce();
    }

    @Test
    void a_page_that_is_cut_while_the_one_before_is_kept_comes_again_and_smaller() {
        CuttingWire wire = new CuttingWire(line, 2);

        assertThat(runner(wire).pass().failures()).isEmpty();

        assertThat(wire.pages).hasValueGreaterThan(3);
        heardOnce();
    }

    private SyncRunner runner(Wire wire) {
        return new SyncRunner(station.store, new GatewayClient(station.identity, clock, wire, message -> Ed25519.sign(station.identity.privateKey(), message)),
                clock, SyncWatcher.none());
    }

    private void heardOnce() {
        assertThat(station.store.outbox().pendingRecords()).isZero();
        assertThat(cases).allSatisfy(entry -> assertThat(station.store.changes(entry.caseId())).hasSize(1)
                .allSatisfy(change -> assertThat(change.centreNo()).isNotEmpty()));
    }

    /** Counts pages of the feed that are asked for, and loses the answer to one. */
    private static final class CuttingWire implements Wire {

        private final Wire wire;
        private final int lost;
        private final AtomicInteger pages = new AtomicInteger();

        private CuttingWire(Wire wire, int lost) {
            this.wire = wire;
            this.lost = lost;
        }

        @Override
        public Answer<Reply> call(Request request) {
            Answer<Reply> answer = wire.call(request);
            boolean cut = request.url().encodedPath().equals(WirePaths.FEED) && pages.incrementAndGet() == lost;
            return cut ? Answer.failed(FailureKind.LINE_CUT) : answer;
        }

        @Override
        public void close() {
            wire.close();
        }
    }
}
