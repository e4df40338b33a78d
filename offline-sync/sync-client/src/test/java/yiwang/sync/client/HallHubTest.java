package yiwang.sync.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yiwang.sync.contracts.SettableClock;
import yiwang.sync.domain.port.StationStore.CaseEntry;

/** The hall goes on while the centre is away; then everything is at the centre, once, and the centre's words are at the stations. */
class HallHubTest {

    private final Clock clock = Clock.systemUTC();
    private final Random random = new Random(20261122);

    @TempDir
    private Path folder;

    @Test
    void a_hall_works_on_without_its_centre_and_the_centre_gets_everything_once() throws Exception {
        try (HallUnderTest hall = new HallUnderTest(folder, clock); StationUnderTest one = hall.station("一号窗口"); StationUnderTest two = hall.station("二号窗口")) {
            one.runner.pass();
            two.runner.pass();
            hall.centreGone();
            List<CaseEntry> cases = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                cases.add(one.accept(bytes(20_000 + i)));
                cases.add(two.accept());
                if (i % 7 == 0) {
                    SyncReport report = one.runner.pass();
                    assertThat(report.failures()).as("for a station its hub is its gateway").isEmpty();
                    two.runner.pass();
                }
                if (i == 10) {
                    hall.restartHub();
                }
            }
            assertThat(one.runner.pass().failures()).isEmpty();
            assertThat(two.runner.pass().failures()).isEmpty();
            for (CaseEntry accepted : cases) {
                StationUnderTest station = one.store.find(accepted.caseId()).isPresent() ? one : two;
                assertThat(station.entry(accepted.caseId()).sentAt()).as("at the hub").isPresent();
                assertThat(station.entry(accepted.caseId()).centreAt()).as("not at the centre").isEmpty();
            }
            assertThat(one.store.outbox().pendingRecords()).as("nothing counts as delivered").isEqualTo(20);

            hall.centreBack();
            hall.syncUntil(() -> one.store.outbox().pendingRecords() + two.store.outbox().pendingRecords() + one.store.pendingUploads().size() == 0
                    && cases.stream().allMatch(c -> (one.store.find(c.caseId()).isPresent() ? one : two).entry(c.caseId()).centreState().isPresent()), one, two);

            List<JsonNode> there = hall.supervisor().cases();
            assertThat(there).extracting(c -> c.path("case_id").asText()).containsExactlyInAnyOrderElementsOf(cases.stream().map(c -> c.caseId().toString()).toList());
            assertThat(there).allSatisfy(c -> {
                assertThat(c.path("records")).hasSize(1);
                c.path("attachments").forEach(a -> assertThat(a.path("state").asText()).isEqualTo("complete"));
            });
            List<String> ofOne = there.stream().map(c -> c.path("case_id").asText()).filter(id -> one.store.find(java.util.UUID.fromString(id)).isPresent()).toList();
            assertThat(ofOne).as("in the order in which they were accepted").containsExactlyElementsOf(
                    cases.stream().filter(c -> one.store.find(c.caseId()).isPresent()).map(c -> c.caseId().toString()).toList());
            assertThat(one.entry(cases.getFirst().caseId()).centreAt()).isPresent();
        }
    }

    @Test
    void what_a_department_does_comes_down_through_the_hub() throws Exception {
        try (HallUnderTest hall = new HallUnderTest(folder, clock); StationUnderTest station = hall.station("一号窗口")) {
            CaseEntry accepted = station.accept();
            hall.syncUntil(() -> station.entry(accepted.caseId()).centreState().isPresent(), station);
            hall.admin.advanceCase(accepted.caseId().toString(), "issue", "请携带身份证领取");
            hall.syncUntil(() -> station.entry(accepted.caseId()).centreState().equals(java.util.Optional.of("ISSUED")), station);
            assertThat(station.store.changes(accepted.caseId())).last().satisfies(change -> assertThat(change.note()).isEqualTo("请携带身份证领取"));
            assertThat(station.client.progress("990121194203150020")).isInstanceOf(Answer.Got.class);
            hall.centreGone();
            assertThat(station.client.progress("990121194203150020")).isInstanceOfSatisfying(Answer.Failed.class,
                    failed -> assertThat(failed.failure().kind()).isEqualTo(FailureKind.CENTRE_AWAY));
        }
    }

    @Test
    void what_the_hub_was_not_told_is_heard_after_the_next_comparison() throws Exception {
        SettableClock time = new SettableClock(Instant.parse("2026-11-22T01:00:00Z"));
        try (HallUnderTest hall = new HallUnderTest(folder, time); StationUnderTest station = hall.station("一号窗口")) {
            CaseEntry accepted = station.accept();
            HeldUpCentre line = hall.restartHubOverAHeldLine();
            line.passOverChanges(true);
            hall.syncUntil(() -> station.entry(accepted.caseId()).centreAt().isPresent() && !station.store.feedCursor().isEmpty(), station);
            line.passOverChanges(false);
            station.runner.pass();
            assertThat(station.entry(accepted.caseId()).centreState()).as("the hub keeps a page in which it is missing").isEmpty();

            time.advance(Duration.ofHours(25));
            hall.syncUntil(() -> station.entry(accepted.caseId()).centreState().isPresent(), station);
        }
    }

    @Test
    void a_centre_restored_from_yesterday_gets_back_through_the_hub_what_it_lost() throws Exception {
        try (HallUnderTest hall = new HallUnderTest(folder, clock); StationUnderTest station = hall.station("一号窗口")) {
            List<CaseEntry> cases = new ArrayList<>(List.of(station.accept(bytes(500))));
            hall.syncUntil(() -> cases.stream().allMatch(c -> station.entry(c.caseId()).centreAt().isPresent()), station);
            Path yesterday = hall.backup(folder.resolve("backup.zip"));
            for (int i = 0; i < 3; i++) {
                cases.add(station.accept(bytes(600 + i)));
            }
            hall.syncUntil(() -> cases.stream().allMatch(c -> station.entry(c.caseId()).centreAt().isPresent()), station);

            hall.syncUntil(() -> cases.stream().allMatch(c -> station.entry(c.caseId()).centreNo().isPresent()), station);
            Map<String, String> told = numbers(hall);

            hall.restore(yesterday, folder.resolve("restored"));
            CaseEntry after = station.accept(bytes(900));
            cases.add(after);
            hall.syncUntil(() -> station.entry(after.caseId()).centreAt().isPresent() && hall.supervisor().cases().size() == 5
                    && hall.supervisor().cases().stream().allMatch(c -> c.path("attachments").get(0).path("state").asText().equals("complete")), station);
            assertThat(hall.supervisor().cases()).allSatisfy(c -> assertThat(c.path("records")).hasSize(1));
            hall.syncUntil(() -> numbers(hall).entrySet().containsAll(told.entrySet()), station);
            hall.syncUntil(() -> cases.subList(0, 4).stream().allMatch(c -> told.get(c.caseId().toString()).equals(station.entry(c.caseId()).centreNo().orElse(""))), station);
        }
    }

    /** By case. */
    private static Map<String, String> numbers(HallUnderTest hall) {
        return hall.supervisor().cases().stream().collect(Collectors.toMap(c -> c.path("case_id").asText(), c -> c.path("centre_no").asText()));
    }

    @Test
    void what_a_hub_still_keeps_is_at_a_restored_centre_again_though_its_stations_never_came_back() throws Exception {
        try (HallUnderTest hall = new HallUnderTest(folder, clock)) {
            Path yesterday = folder.resolve("backup.zip");
            try (StationUnderTest station = hall.station("一号窗口")) {
                CaseEntry first = station.accept(bytes(500));
                hall.syncUntil(() -> station.entry(first.caseId()).centreAt().isPresent() && station.store.pendingUploads().isEmpty(), station);
                hall.backup(yesterday);
                for (int i = 0; i < 3; i++) {
                    CaseEntry later = station.accept(bytes(600 + i));
                    hall.syncUntil(() -> station.entry(later.caseId()).centreAt().isPresent() && station.store.pendingUploads().isEmpty(), station);
                }
            }
            hall.restore(yesterday, folder.resolve("restored"));

            hall.syncUntil(() -> hall.supervisor().cases().size() == 4
                    && hall.supervisor().cases().stream().allMatch(c -> c.path("attachments").get(0).path("state").asText().equals("complete")));
            assertThat(hall.supervisor().cases()).allSatisfy(c -> assertThat(c.path("records")).hasSize(1));
        }
    }

    @Test
    void a_station_that_was_enrolled_at_the_centre_is_known_at_the_hub_with_its_first_word() throws Exception {
        try (HallUnderTest hall = new HallUnderTest(folder, clock); StationUnderTest first = hall.station("一号窗口")) {
            assertThat(first.runner.pass().failures()).isEmpty();
            for (String name : List.of("二号窗口", "三号窗口", "四号窗口")) {
                try (StationUnderTest station = StationUnderTest.enrolled(hall.centreUrl, hall.hubUrl, hall.admin.enrolCode(name), clock)) {
                    assertThat(station.runner.pass().failures()).as(name).isEmpty();
                }
            }
        }
    }

    @Test
    void a_hub_that_has_not_heard_the_catalogue_yet_asks_for_it_while_its_first_station_waits() throws Exception {
        try (HallUnderTest hall = new HallUnderTest(folder, clock, List.of(), HeldUpCentre::holdFirstCatalogue); StationUnderTest first = hall.station("一号窗口")) {
            hall.awaitHeld();
            assertThat(first.runner.pass().failures()).isEmpty();
        }
    }

    @Test
    void a_hub_knows_its_own_halls_stations_only_and_a_revoked_one_no_more() throws Exception {
        try (HallUnderTest hall = new HallUnderTest(folder, clock); StationUnderTest station = hall.station("一号窗口"); StationUnderTest stranger = hall.stranger()) {
            stranger.accept();
            assertThat(stranger.runner.pass().failures()).extracting(SyncFailure::code).containsExactly("unauthorised");
            station.accept();
            hall.syncUntil(() -> station.store.outbox().pendingRecords() == 0, station);
            hall.admin.revoke(station.identity.stationId());
            CaseEntry late = station.accept();
            hall.syncUntil(() -> station.runner.pass().failures().stream().anyMatch(f -> f.code().equals("revoked")), station);
            assertThat(station.entry(late.caseId()).centreAt()).isEmpty();
            assertThat(hall.supervisor().cases()).hasSize(1);
        }
    }

    private byte[] bytes(int size) {
        byte[] bytes = new byte[size];
        random.nextBytes(bytes);
        return bytes;
    }
}
