package yiwang.sync.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yiwang.sync.contracts.SettableClock;
import yiwang.sync.contracts.network.InterceptingProxy;
import yiwang.sync.domain.port.StationIdentity;
import yiwang.sync.domain.port.StationStore.CaseEntry;
import yiwang.sync.gateway.GatewayAdmin;
import yiwang.sync.gateway.GatewayConfig;
import yiwang.sync.gateway.GatewayServer;
import yiwang.sync.gateway.ca.CertificateAuthority;
import yiwang.sync.gateway.ca.GatewayTls;
import yiwang.sync.protocol.wire.EnrolmentCode;

/** Station and gateway over TLS: certificates by the gateway's own authority, the root known from the enrolment code. */
class TlsTest {

    private static final List<String> NAMES = List.of("127.0.0.1", "localhost");

    private final SettableClock clock = new SettableClock(Clock.systemUTC().instant());
    private GatewayServer gateway;
    private GatewayAdmin admin;

    @TempDir
    private Path data;

    @BeforeEach
    void start() throws Exception {
        gateway = serve(data);
        admin = GatewayAdmin.open(data, clock);
    }

    @AfterEach
    void stop() {
        admin.close();
        gateway.close();
    }

    @Test
    void a_station_enrols_by_its_code_and_brings_everything_over_tls_with_its_own_certificate() {
        String code = admin.enrolCode("柳湾村代办点");
        assertThat(code).matches("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}(\\.|-)[0-9A-Z]{4}(-[0-9A-Z]{4}){4}");
        try (StationUnderTest station = StationUnderTest.enrolled(gateway.url(), gateway.url(), code.toLowerCase(java.util.Locale.ROOT), clock)) {
            assertThat(gateway.url()).startsWith("https://");
            X509Certificate own = Certificates.read(station.identity.certificate()).orElseThrow();
            assertThat(own.getSubjectX500Principal().getName()).isEqualTo("CN=" + station.identity.stationId());
            CaseEntry accepted = station.accept(new byte[200_000], new byte[] {1});

            assertThat(station.runner.pass().failures()).isEmpty();

            assertThat(station.entry(accepted.caseId()).centreAt()).isPresent();
            assertThat(station.store.catalogue()).isPresent();
            assertThat(station.runner.pass().failures()).as("and a pass with nothing to do").isEmpty();
        }
    }

    @Test
    void somebody_on_the_way_with_another_root_gets_no_byte_and_the_code_stays_good() throws Exception {
        String code = admin.enrolCode("柳湾村代办点");
        SSLContext boxes = GatewayTls.context(CertificateAuthority.found("inspection box", clock), NAMES, clock);
        SSLContext onward = SSLContext.getInstance("TLS");
        onward.init(null, new javax.net.ssl.TrustManager[] {new PinnedTrust(rootOf(code), clock)}, null);
        try (InterceptingProxy proxy = new InterceptingProxy(boxes, onward, "127.0.0.1", URI.create(gateway.url()).getPort())) {
            assertThat(refusal(proxy.url(), code)).isEqualTo("bad_certificate");

            try (StationUnderTest station = StationUnderTest.enrolled(gateway.url(), proxy.url(), code, clock)) {
                station.accept(new byte[] {1});
                SyncReport report = station.runner.pass();
                assertThat(report.failures()).extracting(SyncFailure::code).containsExactly("bad_certificate");
                assertThat(report.pendingRecords()).as("accepting goes on").isEqualTo(1);
            }
            assertThat(proxy.connections()).isGreaterThanOrEqualTo(2);
            assertThat(proxy.bytesRead()).isZero();
        }
    }

    @Test
    void the_proxy_of_these_tests_reads_everything_of_whoever_trusts_it() throws Exception {
        CertificateAuthority box = CertificateAuthority.found("inspection box", clock);
        SSLContext onward = SSLContext.getInstance("TLS");
        onward.init(null, new javax.net.ssl.TrustManager[] {new PinnedTrust(rootOf(admin.enrolCode("柳湾村代办点")), clock)}, null);
        try (InterceptingProxy proxy = new InterceptingProxy(GatewayTls.context(box, NAMES, clock), onward, "127.0.0.1", URI.create(gateway.url()).getPort())) {
            Line trusting = new Line(clock, Duration.ofSeconds(5), java.util.Optional.of(StationTls.trusting(new PinnedTrust(box.root(), clock))));
            Answer<Reply> answer = trusting.call(new okhttp3.Request.Builder().url(proxy.url() + "/v1/health").build());
            trusting.close();
            assertThat(answer).isInstanceOfSatisfying(Answer.Got.class, got -> assertThat(((Reply) got.value()).status()).isEqualTo(200));
            assertThat(proxy.bytesRead()).isPositive();
        }
    }

    @Test
    void another_gateway_at_the_same_address_is_not_talked_to() throws Exception {
        try (StationUnderTest station = StationUnderTest.enrolled(gateway.url(), gateway.url(), admin.enrolCode("柳湾村代办点"), clock);
             GatewayServer other = serve(data.resolve("other"))) {
            StationUnderTest moved = new StationUnderTest(station.identity.at(other.url()), clock, Duration.ofSeconds(5), station.store);
            assertThat(moved.runner.pass().failures()).extracting(SyncFailure::code).containsExactly("bad_certificate");
            moved.close();
        }
    }

    @Test
    void a_key_without_its_certificate_and_a_certificate_with_another_key_are_not_let_in() {
        StationIdentity one = StationUnderTest.identity(gateway.url(), admin.enrolCode("柳湾村代办点"), clock);
        StationIdentity two = StationUnderTest.identity(gateway.url(), admin.enrolCode("二号窗口"), clock);
        try (StationUnderTest bare = new StationUnderTest(one.with(one.gatewayRoot(), ""), clock, Duration.ofSeconds(5))) {
            assertThat(bare.runner.pass().failures()).extracting(SyncFailure::code).containsExactly("unauthorised");
        }
        StationIdentity mixed = new StationIdentity(two.stationId(), two.name(), two.hall(), two.areaCode(), two.deviceCode(), two.epoch(),
                two.gatewayUrl(), two.gatewayKey(), two.privateKey(), two.gatewayRoot(), one.certificate());
        try (StationUnderTest wrong = new StationUnderTest(mixed, clock, Duration.ofSeconds(5))) {
            assertThat(wrong.runner.pass().failures()).singleElement().satisfies(f -> assertThat(f.code()).isIn("bad_certificate", "unauthorised", "line_cut"));
        }
    }

    @Test
    void a_certificate_is_renewed_before_it_ends_and_after_months_without_a_line_too() {
        try (StationUnderTest station = StationUnderTest.enrolled(gateway.url(), gateway.url(), admin.enrolCode("柳湾村代办点"), clock)) {
            assertThat(station.runner.pass().failures()).isEmpty();
            Instant first = end(station);
            assertThat(first).isAfter(clock.instant().plus(Duration.ofDays(80)));
            clock.advance(Duration.ofDays(70));
            station.accept();
            assertThat(station.runner.pass().failures()).isEmpty();
            Instant second = end(station);
            assertThat(second).isAfter(first);
            clock.advance(Duration.ofDays(200));
            station.accept();

            assertThat(station.runner.pass().failures()).isEmpty();

            assertThat(end(station)).isAfter(second);
            assertThat(station.store.outbox().pendingRecords()).isZero();
        }
    }

    @Test
    void what_a_certificate_was_good_for_ends_with_it_except_getting_a_fresh_one() {
        StationIdentity identity = StationUnderTest.identity(gateway.url(), admin.enrolCode("柳湾村代办点"), clock);
        clock.advance(Duration.ofDays(100));
        try (GatewayClient client = new GatewayClient(identity, clock)) {
            assertThat(client.feed("", FeedPage.FIRST, Duration.ZERO)).isInstanceOfSatisfying(Answer.Failed.class, f -> assertThat(f.failure().code()).isEqualTo("certificate_expired"));
            assertThat(client.renewCertificate()).isInstanceOf(Answer.Got.class);
            assertThat(client.feed("", FeedPage.FIRST, Duration.ZERO)).isInstanceOf(Answer.Got.class);
        }
    }

    @Test
    void a_gateway_whose_time_lies_years_ahead_of_the_machines_is_called_a_wrong_clock() throws Exception {
        SettableClock ahead = new SettableClock(Clock.systemUTC().instant().plus(Duration.ofDays(900)));
        Path folder = data.resolve("ahead");
        try (GatewayServer later = GatewayServer.start(new GatewayConfig(folder, "127.0.0.1", 0, ahead).overTls(NAMES)); GatewayAdmin its = GatewayAdmin.open(folder, ahead)) {
            assertThat(refusal(later.url(), its.enrolCode("柳湾村代办点"))).isEqualTo("clock_off");
        }
    }

    @Test
    void a_code_that_names_a_root_is_not_sent_over_a_line_without_tls() {
        String code = admin.enrolCode("柳湾村代办点");
        assertThat(refusal(gateway.url().replace("https:", "http:"), code)).isEqualTo("tls_required");
    }

    @Test
    void a_revoked_station_is_refused_over_tls_too() {
        try (StationUnderTest station = StationUnderTest.enrolled(gateway.url(), gateway.url(), admin.enrolCode("柳湾村代办点"), clock)) {
            admin.revoke(station.identity.stationId());
            assertThat(station.runner.pass().failures()).extracting(SyncFailure::code).containsExactly("revoked");
            assertThat(station.client.renewCertificate()).isInstanceOf(Answer.Failed.class);
        }
    }

    private X509Certificate rootOf(String code) {
        NamedRoot named = new NamedRoot(EnrolmentCode.parse(code), clock);
        Line line = new Line(clock, Duration.ofSeconds(5), java.util.Optional.of(StationTls.trusting(named)));
        line.call(new okhttp3.Request.Builder().url(gateway.url() + "/v1/health").build());
        line.close();
        return named.root().orElseThrow();
    }

    private Instant end(StationUnderTest station) {
        return Certificates.read(station.store.identity().orElseThrow().certificate()).orElseThrow().getNotAfter().toInstant();
    }

    private String refusal(String url, String code) {
        return switch (new EnrolmentClient(clock).enrol(url, code)) {
            case Answer.Failed<StationIdentity> failed -> failed.failure().code();
            case Answer.Got<StationIdentity> got -> "enrolled " + got.value();
        };
    }

    private GatewayServer serve(Path folder) throws Exception {
        return GatewayServer.start(new GatewayConfig(folder, "127.0.0.1", 0, clock).overTls(NAMES));
    }
}
