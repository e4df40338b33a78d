package yiwang.sync.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yiwang.sync.contracts.SettableClock;
import yiwang.sync.gateway.GatewayAdmin;
import yiwang.sync.gateway.GatewayConfig;
import yiwang.sync.gateway.GatewayServer;
import yiwang.sync.gateway.access.Role;
import yiwang.sync.gateway.security.EventKind;
import yiwang.sync.gateway.security.SecurityEvent;
import yiwang.sync.protocol.wire.ChainPosition;

/** A machine was copied, and both copies go on with one key. */
class ClonedStationTest {

    private final SettableClock clock = new SettableClock(Clock.systemUTC().instant());
    private GatewayServer gateway;
    private GatewayAdmin admin;
    private StationUnderTest original;
    private StationUnderTest clone;

    @TempDir
    private Path data;

    @BeforeEach
    void start() throws Exception {
        gateway = GatewayServer.start(new GatewayConfig(data, "127.0.0.1", 0, clock));
        admin = GatewayAdmin.open(data, clock);
        original = StationUnderTest.enrolled(gateway.url(), gateway.url(), admin.enrolCode("柳湾村代办点"), clock);
        clone = new StationUnderTest(original.identity, clock, Duration.ofSeconds(5));
    }

    @AfterEach
    void stop() {
        original.close();
        clone.close();
        admin.close();
        gateway.close();
    }

    @Test
    void when_both_accept_cases_both_are_stopped_with_a_sentence_and_nothing_is_overwritten() {
        original.accept();
        assertThat(original.runner.pass().failures()).isEmpty();
        Object held = cases();
        clone.accept();
        clone.accept();
        assertThat(codes(clone)).isSubsetOf(Set.of("record_conflict", "clone_suspected")).isNotEmpty();

        original.accept();
        SyncReport report = original.runner.pass();

        assertThat(report.failures()).singleElement().satisfies(f -> {
            assertThat(f.code()).isEqualTo("clone_suspected");
            assertThat(f.retry()).isFalse();
            assertThat(f.whoActs()).isEqualTo(WhoActs.MANAGER);
        });
        assertThat(codes(clone)).containsExactly("clone_suspected");
        assertThat(report.pendingRecords()).as("kept on the machine").isEqualTo(1);
        assertThat(cases()).isEqualTo(held);
        assertThat(admin.events().newest(10)).extracting(SecurityEvent::kind, SecurityEvent::stationId)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(EventKind.CLONE_SUSPECTED, original.identity.stationId()));
        assertThat(admin.stations().all()).singleElement().satisfies(s -> assertThat(s.stopped()).isPresent());
    }

    @Test
    void an_old_copy_that_only_asks_is_noticed_once_its_silence_cannot_be_a_late_request() {
        original.accept();
        original.runner.pass();
        assertThat(codes(clone)).as("the copy itself sees that it lacks something").containsExactly("receipt_ahead");
        assertThat(admin.events().newest(10)).isEmpty();

        clock.advance(Duration.ofMinutes(6));

        assertThat(codes(clone)).containsExactly("clone_suspected");
        assertThat(codes(original)).containsExactly("clone_suspected");
    }

    @Test
    void a_request_that_somebody_repeats_later_stops_nobody() {
        ChainPosition before = SyncRunner.end(original.store);
        original.accept();
        original.runner.pass();
        clock.advance(Duration.ofMinutes(4));

        assertThat(original.client.receipt(before)).isInstanceOf(Answer.Got.class);
        assertThat(codes(original)).isEmpty();
        assertThat(admin.events().newest(10)).isEmpty();
    }

    @Test
    void after_a_person_has_looked_the_machine_whose_chain_goes_on_goes_on() {
        original.accept();
        original.runner.pass();
        clone.accept();
        clone.accept();
        clone.runner.pass();
        original.accept();
        assertThat(codes(original)).containsExactly("clone_suspected");

        assertThat(admin.stations().release(original.identity.stationId())).isTrue();

        assertThat(codes(original)).isEmpty();
        assertThat(original.store.outbox().pendingRecords()).isZero();
        assertThat(admin.stations().release(original.identity.stationId())).isFalse();
    }

    private static List<String> codes(StationUnderTest station) {
        return station.runner.pass().failures().stream().map(SyncFailure::code).toList();
    }

    private Object cases() {
        return Map.of("cases", new SupervisorView(gateway.url(), admin.token(Role.SUPERVISOR)).cases());
    }
}
