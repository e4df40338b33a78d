package yiwang.sync.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yiwang.sync.domain.casework.CaseState;
import yiwang.sync.domain.identity.Uuid7;
import yiwang.sync.domain.port.StationStore.CaseEntry;
import yiwang.sync.domain.port.StationStore.CaseWrite;
import yiwang.sync.domain.record.RecordDraft;
import yiwang.sync.gateway.GatewayAdmin;
import yiwang.sync.gateway.GatewayConfig;
import yiwang.sync.gateway.GatewayServer;
import yiwang.sync.gateway.access.Role;
import yiwang.sync.protocol.cases.CaseJson;

/** A record that the gateway will not have holds up nobody behind it. */
class PoisonRecordTest {

    private static final int OVER_THE_LIMIT = 5_000_000;

    private final Clock clock = Clock.systemUTC();
    private GatewayServer gateway;
    private GatewayAdmin admin;
    private StationUnderTest station;
    private SupervisorView supervisor;

    @TempDir
    private Path data;

    @BeforeEach
    void start() throws Exception {
        gateway = GatewayServer.start(new GatewayConfig(data, "127.0.0.1", 0, clock));
        admin = GatewayAdmin.open(data, clock);
        station = StationUnderTest.enrolled(gateway.url(), gateway.url(), admin.enrolCode("柳湾村代办点"), clock);
        supervisor = new SupervisorView(gateway.url(), admin.token(Role.SUPERVISOR));
    }

    @AfterEach
    void stop() {
        station.close();
        admin.close();
        gateway.close();
    }

    @Test
    void one_too_large_stands_aside_visibly_and_the_chain_goes_on_past_it() {
        UUID before = station.accept().caseId();
        UUID poison = acceptTooLarge().caseId();
        UUID behind = station.accept().caseId();

        SyncReport report = station.runner.pass();

        assertThat(report.pendingRecords()).isZero();
        assertThat(report.failures()).extracting(SyncFailure::code).containsExactly("record_withheld");
        assertThat(station.entry(before).centreAt()).isPresent();
        assertThat(station.entry(behind).centreAt()).isPresent();
        assertThat(station.entry(poison).problem()).contains("record_withheld");
        assertThat(station.entry(poison).centreAt()).as("its envelope is no delivery").isEmpty();
        assertThat(station.store.quarantine().withheld()).singleElement().satisfies(row -> assertThat(row.code()).isEqualTo("too_large"));
        assertThat(supervisor.find(poison)).isEmpty();
        assertThat(station.runner.pass().failures()).as("told with every pass").extracting(SyncFailure::code).containsExactly("record_withheld");
    }

    @Test
    void a_correction_takes_its_place() {
        CaseEntry poison = acceptTooLarge();
        station.runner.pass();

        station.store.update(station.write(StationUnderTest.file(poison.caseId(), poison.receiptNo(), 2, CaseState.ACCEPTED, List.of()),
                "case.corrected", List.of()));
        SyncReport report = station.runner.pass();

        assertThat(report.failures()).isEmpty();
        assertThat(station.entry(poison.caseId()).problem()).isEmpty();
        assertThat(station.entry(poison.caseId()).centreAt()).isPresent();
        assertThat(supervisor.find(poison.caseId()).orElseThrow().path("version").asInt()).isEqualTo(2);
    }

    @Test
    void what_was_held_back_goes_up_whole_once_somebody_has_put_it_right() {
        UUID caseId = station.accept().caseId();
        station.store.quarantine().withhold(1, "record_damaged", clock.instant());
        station.accept();
        assertThat(station.runner.pass().failures()).extracting(SyncFailure::code).containsExactly("record_withheld");
        assertThat(supervisor.find(caseId)).as("the centre has the envelope only").isEmpty();

        station.runner.tryAll();
        SyncReport repaired = station.runner.pass();

        assertThat(repaired.failures()).isEmpty();
        assertThat(station.entry(caseId).problem()).isEmpty();
        assertThat(station.entry(caseId).centreAt()).isPresent();
        assertThat(supervisor.find(caseId)).isPresent();
        assertThat(supervisor.cases()).hasSize(2);
        station.runner.tryAll();
        assertThat(station.runner.pass().failures()).isEmpty();
    }

    @Test
    void repair_in_vain_changes_nothing() {
        UUID poison = acceptTooLarge().caseId();
        station.runner.pass();
        station.runner.tryAll();
        assertThat(station.runner.pass().failures()).extracting(SyncFailure::code).containsExactly("record_withheld");
        assertThat(station.entry(poison).problem()).contains("record_withheld");
        assertThat(station.store.outbox().pendingRecords()).isZero();
    }

    @Test
    void a_refused_file_is_not_sent_again_by_a_restarted_program_until_somebody_says_so() {
        UUID caseId = station.accept(new byte[] {1, 2, 3}).caseId();
        String file = station.store.pendingUploads().getFirst().sha256();
        station.store.quarantine().uploadRefused(caseId, file, "too_large");
        StationUnderTest restarted = new StationUnderTest(station.identity, clock, Duration.ofSeconds(10), station.store);

        assertThat(restarted.runner.pass().failures()).extracting(SyncFailure::code).containsExactly("too_large");
        assertThat(station.entry(caseId).centreAt()).isEmpty();

        restarted.runner.tryAll();
        assertThat(restarted.runner.pass().failures()).isEmpty();
        assertThat(station.entry(caseId).centreAt()).isPresent();
        restarted.close();
    }

    private CaseEntry acceptTooLarge() {
        UUID caseId = Uuid7.next(clock);
        return station.store.create("L990121", serial -> {
            byte[] body = CaseJson.write(StationUnderTest.file(caseId, station.receiptNo(1000 + serial), 1, CaseState.ACCEPTED, List.of()));
            byte[] payload = ("{\"case\":" + new String(body, StandardCharsets.UTF_8) + ",\"note\":\"" + "很".repeat(OVER_THE_LIMIT / 3) + "\"}")
                    .getBytes(StandardCharsets.UTF_8);
            return new CaseWrite(caseId, 1, station.receiptNo(1000 + serial), StationUnderTest.HANDLE_CODE, "ACCEPTED", body, List.of("王桂兰"),
                    List.of(), List.of(), new RecordDraft(Uuid7.next(clock), Optional.of(caseId), "case.accepted", 1, payload));
        });
    }
}
