package yiwang.sync.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yiwang.sync.domain.port.StationIdentity;
import yiwang.sync.gateway.GatewayAdmin;
import yiwang.sync.gateway.GatewayConfig;
import yiwang.sync.gateway.GatewayServer;
import yiwang.sync.gateway.access.Role;
import yiwang.sync.protocol.wire.Ed25519;
import yiwang.sync.protocol.wire.PushAnswer;
import yiwang.sync.protocol.wire.Receipt;
import yiwang.sync.protocol.wire.WireJson;

class FalseGatewayTest {

    private final Clock clock = Clock.systemUTC();
    private GatewayServer gateway;
    private GatewayAdmin admin;
    private StationIdentity identity;

    @TempDir
    private Path data;

    @BeforeEach
    void start() throws Exception {
        gateway = GatewayServer.start(new GatewayConfig(data, "127.0.0.1", 0, clock));
        admin = GatewayAdmin.open(data, clock);
        identity = StationUnderTest.identity(gateway.url(), admin.enrolCode("柳湾村代办点"), clock);
    }

    @AfterEach
    void stop() {
        admin.close();
        gateway.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            200 | text/html                | <html>请登录</html>                    | not_a_gateway   | true
            200 | application/json         | <html>请登录</html>                    | not_a_gateway   | true
            200 | application/json         | {"hello":"world"}                      | not_a_gateway   | true
            200 | text/html                | {"station_id":"x","epoch":"e","up_to_seq":1,"hash":"h","gateway_epoch":"g","time":"t","signature":"s"} | not_a_gateway | true
            200 | application/json         | []                                     | not_a_gateway   | true
            302 | text/html                | ''                                     | not_a_gateway   | true
            404 | text/html                | nothing here                           | not_a_gateway   | true
            503 | text/html                | busy                                   | gateway_busy    | true
            507 | application/problem+json | {"status":507,"code":"gateway_full","sentence":"满了"}    | gateway_full    | true
            500 | application/problem+json | {"status":500,"code":"gateway_trouble","sentence":"出错"} | gateway_trouble | true
            401 | application/problem+json | {"status":401,"code":"unauthorised","sentence":"不认识"}  | unauthorised    | false
            """)
    void what_is_no_receipt_delivers_nothing_and_has_a_name(int status, String type, String body, String code, boolean retry) {
        try (FalseGateway portal = FalseGateway.saying(status, type, body, "Location", gateway.url() + "/v1/receipt");
             StationUnderTest station = through(portal.url())) {
            UUID caseId = station.accept(new byte[] {1, 2, 3}).caseId();

            SyncReport report = station.runner.pass();

            assertThat(report.failures()).singleElement().satisfies(f -> {
                assertThat(f.code()).isEqualTo(code);
                assertThat(f.retry()).isEqualTo(retry);
                assertThat(f.sentence()).hasSizeGreaterThan(8);
            });
            assertThat(report.pendingRecords()).isEqualTo(1);
            assertThat(station.entry(caseId).sentAt()).isEmpty();
            assertThat(station.entry(caseId).centreAt()).isEmpty();
        }
    }

    @Test
    void a_receipt_signed_by_another_key_counts_for_nothing_and_the_true_one_counts_later() {
        String otherKey = Ed25519.generate().privateKey();
        try (FalseGateway forger = FalseGateway.meddling(gateway.url(), "/v1/records", answer -> {
                 PushAnswer true1 = WireJson.read(answer.getBytes(java.nio.charset.StandardCharsets.UTF_8), PushAnswer.class).orElseThrow();
                 return new String(WireJson.bytes(new PushAnswer(true1.receipt().signedBy(otherKey), true1.troubles())), java.nio.charset.StandardCharsets.UTF_8);
             });
             StationUnderTest station = through(forger.url())) {
            UUID caseId = station.accept().caseId();

            assertThat(station.runner.pass().failures()).extracting(SyncFailure::code).containsExactly("receipt_invalid");
            assertThat(station.entry(caseId).centreAt()).isEmpty();

            StationUnderTest direct = new StationUnderTest(identity, clock, Duration.ofSeconds(5), station.store);
            assertThat(direct.runner.pass().failures()).isEmpty();
            assertThat(direct.entry(caseId).centreAt()).isPresent();
            assertThat(new SupervisorView(gateway.url(), admin.token(Role.SUPERVISOR)).cases()).hasSize(1);
        }
    }

    @Test
    void the_answer_to_another_push_is_not_taken_for_this_one() {
        String[] first = new String[1];
        try (FalseGateway cache = FalseGateway.meddling(gateway.url(), "/v1/records", answer -> first[0] == null ? first[0] = answer : first[0]);
             StationUnderTest station = through(cache.url())) {
            UUID one = station.accept().caseId();
            assertThat(station.runner.pass().failures()).isEmpty();
            UUID two = station.accept().caseId();

            assertThat(station.runner.pass().failures()).extracting(SyncFailure::code).containsExactly("receipt_invalid");
            assertThat(station.entry(one).centreAt()).isPresent();
            assertThat(station.entry(two).centreAt()).isEmpty();
        }
    }

    @Test
    void a_file_that_somebody_else_calls_complete_is_not_delivered() {
        String forged = Ed25519.sign(Ed25519.generate().privateKey(), new byte[] {1});
        try (FalseGateway forger = FalseGateway.replacing(gateway.url(), Map.of("yiwang-content-receipt", forged));
             StationUnderTest station = through(forger.url())) {
            UUID caseId = station.accept(new byte[] {1, 2, 3}).caseId();

            assertThat(station.runner.pass().failures()).extracting(SyncFailure::code).containsExactly("receipt_invalid");
            assertThat(station.store.pendingUploads()).hasSize(1);
            assertThat(station.entry(caseId).centreAt()).isEmpty();

            StationUnderTest direct = new StationUnderTest(identity, clock, Duration.ofSeconds(5), station.store);
            assertThat(direct.runner.pass().failures()).isEmpty();
            assertThat(direct.entry(caseId).centreAt()).isPresent();
        }
    }

    @Test
    void an_offset_beyond_the_end_of_the_file_makes_nothing_complete() {
        try (FalseGateway boaster = FalseGateway.replacing(gateway.url(), Map.of("upload-offset", "999999999"));
             StationUnderTest station = through(boaster.url())) {
            UUID caseId = station.accept(new byte[40_000]).caseId();

            SyncReport report = station.runner.pass();

            assertThat(report.failures()).isNotEmpty();
            assertThat(station.store.pendingUploads()).hasSize(1);
            assertThat(station.entry(caseId).centreAt()).isEmpty();

            StationUnderTest direct = new StationUnderTest(identity, clock, Duration.ofSeconds(5), station.store);
            assertThat(direct.runner.pass().failures()).isEmpty();
            assertThat(direct.entry(caseId).centreAt()).isPresent();
        }
    }

    @Test
    void a_receipt_for_more_than_was_sent_is_not_believed() {
        try (FalseGateway boaster = FalseGateway.meddling(gateway.url(), "/v1/receipt", answer -> {
                 Receipt receipt = WireJson.read(answer.getBytes(java.nio.charset.StandardCharsets.UTF_8), Receipt.class).orElseThrow();
                 return new String(WireJson.bytes(new Receipt(receipt.stationId(), receipt.epoch(), 999, receipt.hash(), receipt.gatewayEpoch(),
                         receipt.time(), receipt.signature())), java.nio.charset.StandardCharsets.UTF_8);
             });
             StationUnderTest station = through(boaster.url())) {
            UUID caseId = station.accept().caseId();
            assertThat(station.runner.pass().failures()).extracting(SyncFailure::code).containsExactly("receipt_invalid");
            assertThat(station.entry(caseId).centreAt()).isEmpty();
        }
    }

    @Test
    void nobody_listening_and_nobody_answering_have_their_own_names() throws Exception {
        int nobody;
        try (ServerSocket closed = new ServerSocket(0)) {
            nobody = closed.getLocalPort();
        }
        assertThat(failures("http://127.0.0.1:" + nobody)).containsExactly("gateway_unreachable");
        try (ServerSocket silent = new ServerSocket(0)) {
            assertThat(failures("http://127.0.0.1:" + silent.getLocalPort())).containsExactly("timeout");
        }
    }

    private java.util.List<String> failures(String url) {
        try (StationUnderTest station = new StationUnderTest(StationUnderTest.through(identity, url), clock, Duration.ofMillis(500))) {
            station.accept();
            return station.runner.pass().failures().stream().map(SyncFailure::code).toList();
        }
    }

    private StationUnderTest through(String url) {
        return new StationUnderTest(StationUnderTest.through(identity, url), clock, Duration.ofSeconds(5));
    }
}
