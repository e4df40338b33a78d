package yiwang.sync.station;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yiwang.sync.contracts.SettableClock;
import yiwang.sync.contracts.store.InMemoryStationStore;
import yiwang.sync.domain.port.StationIdentity;
import yiwang.sync.domain.port.StationStore;
import yiwang.sync.domain.port.StationStore.StoredCatalogue;
import yiwang.sync.domain.problem.Problem;
import yiwang.sync.gateway.GatewayAdmin;
import yiwang.sync.gateway.GatewayConfig;
import yiwang.sync.gateway.GatewayServer;
import yiwang.sync.protocol.catalogue.CatalogueJson;
import yiwang.sync.client.Answer;
import yiwang.sync.client.EnrolmentClient;
import yiwang.sync.station.decide.CounterPolicy;
import yiwang.sync.station.sync.LineSettings;
import yiwang.sync.station.sync.OfflineLimit;

/** The centre says who may accept; the station holds to it without a line, by a clock that may be set. */
class StaffGrantsTest {

    private static final Instant MORNING = Instant.parse("2026-11-24T01:30:00Z");

    private final SettableClock centreClock = new SettableClock(MORNING);
    /** Seven minutes slow would be refused as off; this one is two minutes slow. */
    private final SettableClock stationClock = new SettableClock(MORNING.minusSeconds(120));
    private final StationStore store = new InMemoryStationStore(stationClock);
    private GatewayServer gateway;
    private GatewayAdmin admin;
    private StationIdentity identity;
    private OpenStation station;

    @TempDir
    private Path folder;

    @BeforeEach
    void anEnrolledStation() throws Exception {
        gateway = GatewayServer.start(new GatewayConfig(folder, "127.0.0.1", 0, centreClock));
        admin = GatewayAdmin.open(folder, centreClock);
        identity = ((Answer.Got<StationIdentity>) new EnrolmentClient(stationClock).enrol(gateway.url(), admin.enrolCode("柳湾村代办点"))).value();
        store.enrol(identity);
        store.saveCatalogue(new StoredCatalogue(CatalogueJson.sample().version(), CatalogueJson.samplePackage(), stationClock.instant()));
        station = restarted();
    }

    @AfterEach
    void close() {
        station.close();
        admin.close();
        gateway.close();
    }

    @Test
    void without_a_grant_of_the_centre_everybody_accepts_and_from_the_first_on_only_who_has_one() {
        assertThat(refusal("0007")).isEmpty();
        grant("0007", Duration.ofDays(10));
        assertThat(refusal("0008")).as("not heard yet").isEmpty();
        station.syncOnce();

        assertThat(refusal("0007")).isEmpty();
        assertThat(refusal("0008")).contains("grant_missing");
        assertThat(refusal("")).contains("grant_missing");
        assertThat(station.syncDesk().overview().limits()).contains(new OfflineLimit(OfflineLimit.Kind.STAFF_GRANT, 10, 10));
    }

    @Test
    void every_way_to_decide_asks_for_the_grant_and_a_refusal_leaves_nothing() {
        grant("0007", Duration.ofDays(10));
        station.syncOnce();
        int records = store.outbox().pendingRecords();

        assertThat(code(station.decide(request("0099"), new Decision.Accept()))).contains("grant_missing");
        assertThat(code(station.supply(new MaterialSupply(java.util.UUID.randomUUID(), List.of(), Set.of("M04"), "0099")))).contains("grant_missing");
        assertThat(code(station.resolve(java.util.UUID.randomUUID(), yiwang.sync.protocol.wire.ConflictChoice.BOTH, "0099", ""))).contains("grant_missing");
        assertThat(store.countCases()).isZero();
        assertThat(store.outbox().pendingRecords()).isEqualTo(records);
    }

    @Test
    void a_grant_ends_without_a_line_by_the_centres_time_and_a_clock_set_back_does_not_bring_it_back() {
        grant("0007", Duration.ofDays(3));
        station.syncOnce();
        stationClock.set(MORNING.plus(Duration.ofDays(3)).minusSeconds(121));
        assertThat(refusal("0007")).as("a second before, by the centre's time").isEmpty();
        stationClock.set(MORNING.plus(Duration.ofDays(3)).minusSeconds(120));
        assertThat(refusal("0007")).as("the station's own clock is two minutes slow").contains("grant_expired");

        stationClock.advance(Duration.ofMinutes(1));
        assertThat(refusal("0007")).contains("grant_expired");
        stationClock.set(MORNING);
        assertThat(refusal("0007")).contains("grant_expired");
        station = restarted();
        assertThat(refusal("0007")).as("after a restart").contains("grant_expired");
        assertThat(station.syncDesk().overview().limits()).anySatisfy(limit -> {
            assertThat(limit.kind()).isEqualTo(OfflineLimit.Kind.STAFF_GRANT);
            assertThat(limit.left()).isZero();
        });
    }

    @Test
    void a_clock_that_ran_ahead_by_mistake_is_put_right_by_the_next_contact() {
        grant("0007", Duration.ofDays(30));
        station.syncOnce();
        stationClock.set(MORNING.plus(Duration.ofDays(4000)));
        assertThat(refusal("0007")).contains("grant_expired");
        stationClock.set(MORNING.minusSeconds(60));
        assertThat(refusal("0007")).as("setting it back alone brings nothing back").contains("grant_expired");

        assertThat(station.syncOnce().failures()).isEmpty();
        assertThat(refusal("0007")).isEmpty();
    }

    @Test
    void a_revoked_grant_holds_from_the_next_contact_on_and_for_ever() {
        grant("0007", Duration.ofDays(30));
        grant("0008", Duration.ofDays(30));
        station.syncOnce();
        assertThat(admin.staff().revoke("0007", Optional.empty())).isEqualTo(1);
        assertThat(refusal("0007")).as("not heard yet").isEmpty();
        station.syncOnce();

        assertThat(refusal("0007")).contains("grant_revoked");
        assertThat(refusal("0008")).isEmpty();
        store.applyFeed("", List.of());
        station.syncOnce();
        assertThat(refusal("0007")).as("the feed heard from its beginning").contains("grant_revoked");
        grant("0007", Duration.ofDays(5));
        station.syncOnce();
        assertThat(refusal("0007")).as("given anew").isEmpty();
    }

    @Test
    void a_grant_for_another_station_or_of_another_signer_opens_nothing() {
        StationIdentity other = ((Answer.Got<StationIdentity>) new EnrolmentClient(stationClock).enrol(gateway.url(), admin.enrolCode("二号窗口"))).value();
        grant("0007", Duration.ofDays(10));
        admin.staff().grant(other.stationId(), "0666", MORNING.plus(Duration.ofDays(10)));
        station.syncOnce();
        assertThat(refusal("0666")).contains("grant_missing");
        assertThat(admin.staff().grant("no such station", "0007", MORNING.plus(Duration.ofDays(1)))).isEmpty();
        assertThat(admin.staff().grant(identity.stationId(), "0007", MORNING)).as("an end that is past").isEmpty();

        byte[] forged = new String(store.note("staff-grants").orElseThrow(), java.nio.charset.StandardCharsets.UTF_8).replace("0007", "0666")
                .getBytes(java.nio.charset.StandardCharsets.UTF_8);
        yiwang.sync.protocol.staff.StaffBook book = yiwang.sync.protocol.wire.WireJson.read(forged, yiwang.sync.protocol.staff.StaffBook.class).orElseThrow();
        assertThat(book.grants()).singleElement().satisfies(grant -> assertThat(grant.holdsFor(identity.stationId(), identity.gatewayKey())).isFalse());
    }

    private void grant(String officer, Duration time) {
        assertThat(admin.staff().grant(identity.stationId(), officer, MORNING.plus(time))).isPresent();
    }

    private Optional<String> refusal(String officer) {
        return station.staff().refusal(officer).map(Problem::code);
    }

    private static Optional<String> code(DecideOutcome outcome) {
        return outcome instanceof DecideOutcome.Refused(var problems) ? Optional.of(problems.getFirst().code()) : Optional.empty();
    }

    private CaseRequest request(String officer) {
        try (Counter counter = Counter.open()) {
            return new CaseRequest(java.util.UUID.randomUUID(), Counter.ALLOWANCE, counter.applicant(), Optional.empty(), Counter.FORM, List.of(), Set.of(Counter.BANK_CARD),
                    Set.of(), Set.of(), officer, "3 号窗口");
        }
    }

    private OpenStation restarted() {
        return new OpenStation(store, identity, new CurrentCatalogue(store), new StationSync(store, identity, stationClock, new LineSettings(folder)), CounterPolicy.USUAL, stationClock);
    }
}
