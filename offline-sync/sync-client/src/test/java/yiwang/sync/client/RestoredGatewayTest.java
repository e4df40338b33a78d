package yiwang.sync.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yiwang.sync.contracts.SettableClock;
import yiwang.sync.domain.casework.CaseState;
import yiwang.sync.domain.identity.Uuid7;
import yiwang.sync.domain.port.StationIdentity;
import yiwang.sync.domain.port.StationStore.CaseEntry;
import yiwang.sync.domain.record.RecordDraft;
import yiwang.sync.gateway.GatewayAdmin;
import yiwang.sync.gateway.GatewayConfig;
import yiwang.sync.gateway.GatewayServer;
import yiwang.sync.gateway.access.Role;
import yiwang.sync.gateway.backup.GatewayBackup;
import yiwang.sync.gateway.backup.GatewayRestore;
import yiwang.sync.gateway.place.GatewayPlace;

/** Gateways and stations that come back older than they were, and cases that do not fit. */
class RestoredGatewayTest {

    private final Clock clock = Clock.systemUTC();

    @TempDir
    private Path folder;

    @Test
    void a_gateway_restored_by_the_restore_command_gets_everything_again() throws Exception {
        everythingComesAgain((data, backup) -> {
            GatewayBackup.take(GatewayPlace.folder(data), folder.resolve("backup.zip"), clock);
            GatewayRestore.into(GatewayPlace.folder(backup), folder.resolve("backup.zip"), clock);
        });
    }

    @Test
    void a_gateway_whose_folder_was_put_back_as_it_was_gets_everything_again() throws Exception {
        everythingComesAgain(RestoredGatewayTest::copy);
    }

    private void everythingComesAgain(Keeping yesterday) throws Exception {
        Path data = folder.resolve("gateway");
        Path backup = folder.resolve("backup");
        List<UUID> cases = new ArrayList<>();
        StationUnderTest station;
        String token;
        Map<String, String> told;
        try (GatewayServer gateway = serve(data); GatewayAdmin admin = GatewayAdmin.open(data, clock)) {
            token = admin.token(Role.SUPERVISOR);
            station = StationUnderTest.enrolled(gateway.url(), gateway.url(), admin.enrolCode("柳湾村代办点"), clock);
            cases.add(station.accept(new byte[] {1}).caseId());
            station.runner.pass();
        }
        yesterday.keep(data, backup);
        try (GatewayServer gateway = serve(data); GatewayAdmin admin = GatewayAdmin.open(data, clock)) {
            station = restarted(station, gateway.url());
            admin.advanceCase(cases.getFirst().toString(), "issue", "");
            for (byte i = 2; i < 6; i++) {
                cases.add(station.accept(new byte[] {i}).caseId());
            }
            assertThat(station.runner.pass().pushed()).isEqualTo(4);
            told = numbers(gateway, token);
            assertThat(told).hasSize(5).doesNotContainKey("");
        }
        try (GatewayServer gateway = serve(backup); GatewayAdmin admin = GatewayAdmin.open(backup, clock)) {
            assertThat(station.entry(cases.getFirst()).centreState()).contains("ISSUED");
            station = restarted(station, gateway.url());
            admin.advanceCase(cases.getFirst().toString(), "request_correction", "");

            SyncReport report = station.runner.pass();

            assertThat(report.failures()).isEmpty();
            assertThat(report.pushed()).isEqualTo(4);
            assertThat(new SupervisorView(gateway.url(), token).cases()).hasSize(5)
                    .allSatisfy(c -> assertThat(c.path("attachments").get(0).path("state").asText()).isEqualTo("complete"));
            for (UUID caseId : cases) {
                assertThat(station.entry(caseId).centreAt()).isPresent();
            }
            assertThat(station.entry(cases.getFirst()).centreState()).as("what the restored gateway says now").contains("CORRECTION");

            assertThat(numbers(gateway, token)).as("under the numbers that people were told").isEqualTo(told);
            CaseEntry after = station.accept(new byte[] {9});
            station.runner.pass();
            assertThat(station.entry(after.caseId()).centreNo().orElseThrow()).isNotEmpty().isNotIn(told.keySet());
        }
    }

    /** Central numbers, and whose they are. */
    private static Map<String, String> numbers(GatewayServer gateway, String token) {
        return new SupervisorView(gateway.url(), token).cases().stream().collect(Collectors.toMap(c -> c.path("centre_no").asText(), c -> c.path("case_id").asText()));
    }

    @Test
    void a_station_that_is_an_old_copy_is_stopped_and_overwrites_nothing() throws Exception {
        try (GatewayServer gateway = serve(folder); GatewayAdmin admin = GatewayAdmin.open(folder, clock)) {
            StationUnderTest station = StationUnderTest.enrolled(gateway.url(), gateway.url(), admin.enrolCode("柳湾村代办点"), clock);
            station.accept();
            station.accept();
            station.runner.pass();
            SupervisorView supervisor = new SupervisorView(gateway.url(), admin.token(Role.SUPERVISOR));
            List<?> before = supervisor.cases();

            StationUnderTest copy = new StationUnderTest(station.identity, clock, Duration.ofSeconds(5));
            copy.accept();
            for (int i = 0; i < 2; i++) {
                SyncReport report = copy.runner.pass();
                assertThat(report.failures()).extracting(SyncFailure::code, SyncFailure::retry)
                        .containsExactly(org.assertj.core.groups.Tuple.tuple("clone_suspected", false));
                copy.accept();
            }
            assertThat(supervisor.cases()).isEqualTo(before);
        }
    }

    @Test
    void a_case_that_the_centre_cannot_read_is_kept_and_shown_and_the_others_go_on() throws Exception {
        try (GatewayServer gateway = serve(folder); GatewayAdmin admin = GatewayAdmin.open(folder, clock)) {
            StationUnderTest station = StationUnderTest.enrolled(gateway.url(), gateway.url(), admin.enrolCode("柳湾村代办点"), clock);
            CaseEntry good = station.accept();
            station.store.append(new RecordDraft(Uuid7.next(clock), Optional.of(good.caseId()), "case.corrected", 1, "{\"case\":7}".getBytes(StandardCharsets.UTF_8)));
            station.store.append(new RecordDraft(Uuid7.next(clock), Optional.empty(), "of.tomorrow", 9, new byte[] {0, -1, 7}));
            CaseEntry next = station.accept();

            SyncReport report = station.runner.pass();

            assertThat(report.pendingRecords()).isZero();
            assertThat(report.failures()).extracting(SyncFailure::code).containsExactly("case_unreadable");
            assertThat(station.entry(good.caseId()).problem()).contains("case_unreadable");
            assertThat(station.entry(next.caseId()).centreAt()).isPresent();
            assertThat(new SupervisorView(gateway.url(), admin.token(Role.SUPERVISOR)).cases()).hasSize(2);
        }
    }

    @Test
    void a_record_larger_than_the_gateway_takes_marks_its_case_and_nothing_is_lost() throws Exception {
        try (GatewayServer gateway = serve(folder); GatewayAdmin admin = GatewayAdmin.open(folder, clock)) {
            StationUnderTest station = StationUnderTest.enrolled(gateway.url(), gateway.url(), admin.enrolCode("柳湾村代办点"), clock);
            station.accept();
            CaseEntry giant = station.accept();
            station.store.append(new RecordDraft(Uuid7.next(clock), Optional.of(giant.caseId()), "case.note", 1, new byte[9_000_000]));

            SyncReport report = station.runner.pass();

            assertThat(report.failures()).extracting(SyncFailure::code, SyncFailure::retry).containsExactly(org.assertj.core.groups.Tuple.tuple("record_withheld", false));
            assertThat(station.entry(giant.caseId()).problem()).contains("record_withheld");
            assertThat(report.pendingRecords()).as("its envelope has gone").isZero();
            assertThat(station.store.quarantine().record(3).payload()).hasSize(9_000_000);
        }
    }

    @Test
    void a_station_whose_clock_stands_in_another_year_still_delivers() throws Exception {
        try (GatewayServer gateway = serve(folder); GatewayAdmin admin = GatewayAdmin.open(folder, clock)) {
            StationIdentity identity = StationUnderTest.identity(gateway.url(), admin.enrolCode("柳湾村代办点"), clock);
            SettableClock wrong = new SettableClock(Instant.parse("1970-01-02T00:00:00Z"));
            StationUnderTest station = new StationUnderTest(identity, wrong, Duration.ofSeconds(5));
            CaseEntry accepted = station.accept(new byte[] {5});

            assertThat(station.runner.pass().failures()).isEmpty();
            assertThat(station.entry(accepted.caseId()).centreAt()).isPresent();
            CaseEntry later = station.accept();
            assertThat(station.store.records(later.caseId()).getFirst().clockOffset()).isGreaterThan(Duration.ofDays(365L * 50).toMillis());
        }
    }

    @Test
    void a_correction_is_a_new_version_of_the_same_case() throws Exception {
        try (GatewayServer gateway = serve(folder); GatewayAdmin admin = GatewayAdmin.open(folder, clock)) {
            StationUnderTest station = StationUnderTest.enrolled(gateway.url(), gateway.url(), admin.enrolCode("柳湾村代办点"), clock);
            CaseEntry first = station.accept();
            station.runner.pass();
            admin.advanceCase(first.caseId().toString(), "request_correction", "户口簿缺页");
            station.runner.pass();
            assertThat(station.entry(first.caseId()).centreState()).contains("CORRECTION");
            station.store.update(station.write(StationUnderTest.file(first.caseId(), first.receiptNo(), 2, CaseState.RECEIVED, List.of()), "case.received", List.of()));

            assertThat(station.runner.pass().failures()).isEmpty();

            assertThat(station.entry(first.caseId()).centreState()).contains("RECEIVED");
            SupervisorView supervisor = new SupervisorView(gateway.url(), admin.token(Role.SUPERVISOR));
            assertThat(supervisor.cases()).singleElement().satisfies(c -> {
                assertThat(c.path("version").asInt()).isEqualTo(2);
                assertThat(c.path("records")).hasSize(2);
            });
        }
    }

    private GatewayServer serve(Path data) throws IOException {
        return GatewayServer.start(new GatewayConfig(data, "127.0.0.1", 0, clock));
    }

    private StationUnderTest restarted(StationUnderTest station, String url) {
        return new StationUnderTest(StationUnderTest.through(station.identity, url), clock, Duration.ofSeconds(5), station.store);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file)), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private interface Keeping {

        void keep(Path data, Path backup) throws IOException;
    }
}
