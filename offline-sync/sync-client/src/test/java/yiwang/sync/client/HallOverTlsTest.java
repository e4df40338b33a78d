package yiwang.sync.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yiwang.sync.contracts.SettableClock;
import yiwang.sync.contracts.network.InterceptingProxy;
import yiwang.sync.domain.port.StationIdentity;
import yiwang.sync.domain.port.StationStore.CaseEntry;
import yiwang.sync.gateway.GatewayAdmin;
import yiwang.sync.gateway.ca.GatewayTls;
import yiwang.sync.protocol.hub.HubSubject;

/** Station, hub and centre, over TLS all the way: the stations of a hall trust the centre's root, and by it their own hall's hub. */
class HallOverTlsTest {

    private static final List<String> NAMES = List.of("127.0.0.1", "localhost");
    private static final String OTHER_HALL = "云川市政务服务中心";

    private final SettableClock clock = new SettableClock(Clock.systemUTC().instant());

    @TempDir
    private Path folder;

    @Test
    void a_station_brings_everything_through_the_hub_over_tls_with_the_centre_and_without_it() throws Exception {
        try (HallUnderTest hall = new HallUnderTest(folder, clock, NAMES); StationUnderTest enrolledHere = hall.station("一号窗口");
             StationUnderTest enrolledAtTheCentre = StationUnderTest.enrolled(hall.centreUrl, hall.hubUrl, hall.admin.enrolCode("二号窗口"), clock)) {
            assertThat(List.of(hall.hubUrl, hall.centreUrl)).allMatch(url -> url.startsWith("https://"));
            List<StationUnderTest> stations = List.of(enrolledHere, enrolledAtTheCentre);
            stations.forEach(station -> assertThat(station.runner.pass().failures()).isEmpty());
            hall.centreGone();
            List<CaseEntry> cases = new ArrayList<>();
            stations.forEach(station -> {
                cases.add(station.accept(new byte[150_000]));
                assertThat(station.runner.pass().failures()).as("the hub is enough").isEmpty();
                assertThat(station.entry(cases.getLast().caseId()).sentAt()).isPresent();
                assertThat(station.entry(cases.getLast().caseId()).centreAt()).isEmpty();
            });

            hall.restartHub();
            hall.centreBack();

            hall.syncUntil(() -> enrolledHere.entry(cases.getFirst().caseId()).centreAt().isPresent()
                    && enrolledAtTheCentre.entry(cases.getLast().caseId()).centreAt().isPresent()
                    && enrolledHere.store.pendingUploads().isEmpty() && enrolledAtTheCentre.store.pendingUploads().isEmpty(), enrolledHere, enrolledAtTheCentre);
        }
    }

    @Test
    void certificates_of_hub_and_station_are_renewed_by_the_centre_through_the_hub() throws Exception {
        try (HallUnderTest hall = new HallUnderTest(folder, clock, NAMES); StationUnderTest station = hall.station("一号窗口")) {
            Instant hubs = end(hall.hubIdentity());
            Instant own = end(station.store.identity().orElseThrow());
            clock.advance(Duration.ofDays(70));
            station.accept();
            hall.syncUntil(() -> station.store.outbox().pendingRecords() == 0 && renewed(hall, hubs)
                    && end(station.store.identity().orElseThrow()).isAfter(own), station);
            clock.advance(Duration.ofDays(40));
            CaseEntry later = station.accept();
            hall.syncUntil(() -> station.entry(later.caseId()).centreAt().isPresent(), station);
        }
    }

    private static boolean renewed(HallUnderTest hall, Instant before) {
        try {
            return end(hall.hubIdentity()).isAfter(before);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void a_hub_of_another_centre_is_not_talked_to_and_the_code_stays_good() throws Exception {
        try (HallUnderTest hall = new HallUnderTest(folder.resolve("ours"), clock, NAMES); HallUnderTest theirs = new HallUnderTest(folder.resolve("theirs"), clock, NAMES)) {
            String code = hall.admin.enrolCode("一号窗口");
            assertThat(new EnrolmentClient(clock).enrol(theirs.hubUrl, code)).isInstanceOfSatisfying(Answer.Failed.class, failed -> {
                assertThat(failed.failure().code()).isEqualTo("bad_certificate");
                assertThat(failed.failure().sentence()).contains("证书");
            });
            try (StationUnderTest station = StationUnderTest.enrolled(hall.hubUrl, theirs.hubUrl, code, clock)) {
                station.accept();
                assertThat(station.runner.pass().failures()).extracting(SyncFailure::code).containsExactly("bad_certificate");
            }
        }
    }

    @Test
    void the_hub_of_another_hall_and_a_mere_station_cannot_stand_in_for_the_hub_of_a_hall() throws Exception {
        try (HallUnderTest hall = new HallUnderTest(folder, clock, NAMES); StationUnderTest station = hall.station("一号窗口")) {
            StationIdentity otherHub = StationUnderTest.identity(hall.centreUrl,
                    hall.admin.hubCode("别的大厅的枢纽", OTHER_HALL, "990100000000", Optional.empty()).orElseThrow(), clock);
            StationIdentity serving;
            try (GatewayClient client = new GatewayClient(otherHub, clock)) {
                serving = ((Answer.Got<StationIdentity>) client.renewCertificate(NAMES)).value();
            }
            assertThat(HubSubject.hallOf(Certificates.read(serving.certificate()).orElseThrow())).contains(OTHER_HALL);
            StationIdentity sibling = StationUnderTest.identity(hall.centreUrl, hall.admin.enrolCode("二号窗口"), clock);
            for (StationIdentity posing : List.of(serving, sibling)) {
                assertNoByte(hall, station, posing);
            }
        }
    }

    private void assertNoByte(HallUnderTest hall, StationUnderTest station, StationIdentity posing) throws Exception {
        SSLContext onward = SSLContext.getInstance("TLS");
        onward.init(null, new javax.net.ssl.TrustManager[] {new PinnedTrust(Certificates.read(station.identity.gatewayRoot()).orElseThrow(), clock)}, null);
        try (InterceptingProxy proxy = new InterceptingProxy(GatewayTls.ofHub(() -> posing), onward, "127.0.0.1", URI.create(hall.hubUrl).getPort());
             StationUnderTest led = new StationUnderTest(station.identity.at(proxy.url()), clock, Duration.ofSeconds(5), station.store)) {
            assertThat(led.runner.pass().failures()).extracting(SyncFailure::code).containsExactly("bad_certificate");
            assertThat(proxy.connections()).isPositive();
            assertThat(proxy.bytesRead()).isZero();
        }
    }

    @Test
    void names_in_a_certificate_are_for_hubs_in_their_own_name_only() throws Exception {
        try (HallUnderTest hall = new HallUnderTest(folder, clock, NAMES); StationUnderTest station = hall.station("一号窗口")) {
            assertThat(station.client.renewCertificate(NAMES)).isInstanceOfSatisfying(Answer.Failed.class, failed -> assertThat(failed.failure().code()).isEqualTo("names_refused"));
            assertThat(station.client.renewCertificate()).isInstanceOf(Answer.Got.class);
        }
    }

    @Test
    void a_station_revoked_while_the_centre_is_away_is_refused_at_the_hub_after_its_next_contact_with_the_centre() throws Exception {
        try (HallUnderTest hall = new HallUnderTest(folder, clock, NAMES); StationUnderTest station = hall.station("一号窗口")) {
            assertThat(station.runner.pass().failures()).isEmpty();
            hall.centreGone();
            hall.admin.revoke(station.identity.stationId());
            station.accept();
            assertThat(station.runner.pass().failures()).as("the hub has not heard it").isEmpty();

            hall.centreBack();
            hall.syncUntil(() -> station.runner.pass().failures().stream().anyMatch(f -> f.code().equals("revoked")));
            hall.centreGone();
            CaseEntry late = station.accept();
            assertThat(station.runner.pass().failures()).as("and the hub does not forget it").extracting(SyncFailure::code).containsExactly("revoked");
            assertThat(station.entry(late.caseId()).sentAt()).isEmpty();
        }
    }

    private static Instant end(StationIdentity identity) {
        return Certificates.read(identity.certificate()).orElseThrow().getNotAfter().toInstant();
    }
}
