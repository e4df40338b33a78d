package yiwang.sync.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yiwang.sync.contracts.SettableClock;
import yiwang.sync.domain.record.SealedRecord;
import yiwang.sync.gateway.GatewayAdmin;
import yiwang.sync.gateway.GatewayConfig;
import yiwang.sync.gateway.GatewayServer;
import yiwang.sync.gateway.access.Role;

/** The station's clock jumps while people work, and in the middle of a pass: order and delivery do not follow it, doubtful times are marked. */
class ClockJumpTest {

    private static final Duration YEARS = Duration.ofDays(365 * 10L);

    private final SettableClock truth = new SettableClock(Instant.parse("2026-11-22T01:00:00Z"));
    private final SettableClock clock = new SettableClock(truth.instant());
    private final Deque<Duration> inThePass = new ArrayDeque<>();
    private final Map<UUID, Instant> accepted = new LinkedHashMap<>();
    private GatewayServer gateway;
    private GatewayAdmin admin;

    @TempDir
    private Path data;

    @BeforeEach
    void start() throws Exception {
        gateway = GatewayServer.start(new GatewayConfig(data, "127.0.0.1", 0, truth));
        admin = GatewayAdmin.open(data, truth);
    }

    @AfterEach
    void stop() {
        admin.close();
        gateway.close();
    }

    @Test
    void a_day_back_1970_and_ten_years_ahead_in_the_middle_of_work() {
        try (FalseGateway line = FalseGateway.meddling(gateway.url(), "/v1/records", answer -> {
                 clock.advance(inThePass.isEmpty() ? Duration.ZERO : inThePass.remove());
                 return answer;
             });
             StationUnderTest station = StationUnderTest.enrolled(gateway.url(), line.url(), admin.enrolCode("柳湾村代办点"), clock)) {
            station.runner.pass();
            assertThat(accept(station).clockTrusted()).isTrue();
            passes(Duration.ofDays(5));
            assertThat(accept(station).clockTrusted()).as("days without a line").isTrue();

            clock.advance(Duration.ofDays(-1));
            assertThat(accept(station).clockTrusted()).isFalse();
            passes(Duration.ofMinutes(1));
            assertThat(accept(station).clockTrusted()).as("nobody has compared it since").isFalse();

            inThePass.add(Duration.between(clock.instant(), Instant.parse("1970-01-02T00:00:00Z")));
            station.runner.pass();
            assertThat(inThePass).as("the clock jumped in the middle of the pass").isEmpty();
            assertThat(accept(station).clockTrusted()).isFalse();
            untilAllIsThere(station);
            passes(Duration.ofSeconds(10));
            assertThat(accept(station).clockTrusted()).as("compared: wrong by decades, and known how wrong").isTrue();

            clock.set(truth.instant().plus(YEARS));
            assertThat(accept(station).clockTrusted()).isFalse();
            clock.set(truth.instant());
            assertThat(accept(station).clockTrusted()).isFalse();
            untilAllIsThere(station);
            passes(Duration.ofSeconds(10));
            station.runner.pass();
            assertThat(accept(station).clockTrusted()).isTrue();
            untilAllIsThere(station);

            accepted.forEach((caseId, at) -> station.store.records(caseId).stream().filter(SealedRecord::clockTrusted).forEach(record ->
                    assertThat(Duration.between(at, record.time().plusMillis(record.clockOffset())).abs()).as("a trusted time").isLessThan(Duration.ofMinutes(1))));
        }
    }

    @Test
    void a_clock_that_jumps_whenever_it_likes_delays_and_nothing_else() {
        List<Duration> jumps = List.of(Duration.ZERO, Duration.ofDays(-1), Duration.ofDays(-365 * 56L), YEARS, Duration.ZERO);
        AtomicInteger looks = new AtomicInteger();
        Clock wild = new Clock() {
            @Override
            public Instant instant() {
                return truth.instant().plus(jumps.get(looks.incrementAndGet() / 23 % jumps.size()));
            }

            @Override
            public ZoneId getZone() {
                return truth.getZone();
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return Clock.fixed(instant(), zone);
            }
        };
        StationUnderTest station = new StationUnderTest(StationUnderTest.identity(gateway.url(), admin.enrolCode("柳湾村代办点"), truth), wild, Duration.ofSeconds(5));
        try (station) {
            for (int i = 0; i < 12; i++) {
                accept(station);
                if (i % 3 == 2) {
                    station.runner.pass();
                }
            }
            untilAllIsThere(station);
            assertThat(looks.get()).as("it jumped again and again").isGreaterThan(23 * jumps.size());
        }
    }

    private SealedRecord accept(StationUnderTest station) {
        UUID caseId = station.accept(new byte[] {(byte) accepted.size(), 2, 3}).caseId();
        accepted.put(caseId, truth.instant());
        return station.store.records(caseId).getLast();
    }

    /** Time itself goes on, for everybody. */
    private void passes(Duration time) {
        truth.advance(time);
        clock.advance(time);
    }

    private void untilAllIsThere(StationUnderTest station) {
        for (int pass = 0; pass < 40 && !accepted.keySet().stream().allMatch(id -> station.entry(id).centreAt().isPresent()); pass++) {
            station.runner.pass();
        }
        List<JsonNode> there = new SupervisorView(gateway.url(), admin.token(Role.SUPERVISOR)).cases();
        assertThat(there).as("in the order in which they were accepted, each once").extracting(c -> UUID.fromString(c.path("case_id").asText())).containsExactlyElementsOf(accepted.keySet());
        assertThat(accepted.keySet()).allSatisfy(id -> assertThat(station.entry(id).centreAt()).isPresent());
        assertThat(there.stream().flatMap(c -> c.path("records").valueStream()).map(r -> r.path("station_seq").asLong())).as("the chain goes on").isSorted();
    }
}
