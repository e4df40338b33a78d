package yiwang.sync.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yiwang.sync.client.Answer;
import yiwang.sync.client.CentreClient;
import yiwang.sync.client.EnrolmentClient;
import yiwang.sync.contracts.SettableClock;
import yiwang.sync.domain.port.StationIdentity;
import yiwang.sync.domain.record.SealedRecord;
import yiwang.sync.gateway.place.GatewayPlace;
import yiwang.sync.protocol.hub.Centre;
import yiwang.sync.protocol.hub.Heard;
import yiwang.sync.protocol.hub.HubWord;
import yiwang.sync.protocol.wire.Ed25519;
import yiwang.sync.protocol.wire.EnrolmentRequest;
import yiwang.sync.protocol.wire.Sha256;
import yiwang.sync.protocol.wire.WireJson;

/** The running hub of a hall against the OpenAPI document that it serves: with the centre, and while the centre is away. */
class HubContractTest {

    private static final String PIECE = "application/offset+octet-stream";

    private final SettableClock clock = new SettableClock(Clock.systemUTC().instant());
    private final AtomicBoolean stockless = new AtomicBoolean(true);
    private GatewayServer centre;
    private GatewayAdmin admin;
    private HubServer hub;
    private Contract contract;
    private TestStation station;
    private TestStation revoked;

    @TempDir
    private Path folder;

    @BeforeEach
    void start() throws Exception {
        centre = GatewayServer.start(new GatewayConfig(folder.resolve("centre"), "127.0.0.1", 0, clock));
        admin = GatewayAdmin.open(folder.resolve("centre"), clock);
        String code = admin.hubCode("大厅枢纽", GatewayAdmin.DEFAULT_HALL, GatewayAdmin.DEFAULT_AREA, Optional.empty()).orElseThrow();
        StationIdentity identity = ((Answer.Got<StationIdentity>) new EnrolmentClient(clock).enrol(centre.url(), code)).value();
        HubServer.keep(GatewayPlace.folder(folder.resolve("hub")), identity);
        hub = HubServer.start(new GatewayConfig(folder.resolve("hub"), "127.0.0.1", 0, clock), identity, slowToStock(new CentreClient(identity, clock, List.of(), fresh -> { })));
        contract = new Contract(hub.url());
        station = TestStation.enrol(hub.url(), admin.enrolCode("一号窗口"), clock);
        revoked = TestStation.enrol(centre.url(), admin.enrolCode("已停用的点"), clock);
        admin.revoke(revoked.self.stationId());
    }

    @AfterEach
    void stop() {
        hub.close();
        admin.close();
        centre.close();
    }

    /** The true centre, which at first does not get through with what a hub keeps in stock. */
    private Centre slowToStock(Centre line) {
        return (Centre) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {Centre.class}, (proxy, method, arguments) -> {
            if (stockless.get() && List.of("catalogue", "sealingKey").contains(method.getName())) {
                return new Heard.Away<>("gateway_unreachable");
            }
            try {
                return method.invoke(line, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        });
    }

    @Test
    void every_answer_of_a_hub_is_as_documented() {
        for (String path : List.of("/v1/health", "/v1/health/ready", "/metrics", "/v1/openapi.json")) {
            contract.check(Call.of("GET", path), 200);
        }
        enrolments();
        withoutStock();
        stockless.set(false);
        SealedRecord through = station.accepted(UUID.randomUUID(), "ACCEPTED", "");
        contract.check(station.push(through), 200);
        records();
        certificates();
        downward();
        uploads();
        notOfHubs();
        centre.close();
        withoutTheCentre();
        assertThat(contract.unseenOfHubs()).isEmpty();
    }

    private void enrolments() {
        Ed25519.Keys keys = Ed25519.generate();
        contract.check(TestStation.enrolment(admin.enrolCode("二号窗口"), keys), 201);
        contract.check(TestStation.enrolment("2222-2222-2222", keys), 403);
        String other = admin.enrolCode("外地窗口", "云川市政务服务中心", "990100000000", Optional.empty()).orElseThrow();
        assertThat(problem(TestStation.enrolment(other, keys), 403)).isEqualTo("code_other_hall");
        contract.check(Call.of("POST", "/v1/enrolments").body("<html>"), 400);
        contract.check(Call.of("POST", "/v1/enrolments").body(new byte[20_000]), 413);
    }

    private void withoutStock() {
        for (String path : List.of("/v1/catalogue", "/v1/sealing-key", "/v1/feed")) {
            assertThat(problem(station.sign(Call.of("GET", path)), 503)).isEqualTo("centre_away");
        }
    }

    private void records() {
        SealedRecord one = station.accepted(UUID.randomUUID(), "ACCEPTED", "");
        SealedRecord two = station.next(Optional.empty(), "ticket.taken", "{\"ticket\":\"A001\"}");
        SealedRecord three = station.next(Optional.empty(), "ticket.taken", "{\"ticket\":\"A002\"}");
        assertThat(problem(later(station.push(two)), 409)).isEqualTo("sequence_gap");
        HubWord word = WireJson.read(contract.check(later(station.push(one)), 202).body(), HubWord.class).orElseThrow();
        assertThat(word.held().verifiedBy(station.self.gatewayKey(), GatewayAdmin.DEFAULT_HALL)).isTrue();
        assertThat(word.held().hash()).isEqualTo(one.hash());
        contract.check(later(station.push(two, three)), 202);
        assertThat(problem(later(station.push(one, three)), 422)).isEqualTo("chain_broken");
        contract.check(later(station.sign(Call.of("POST", "/v1/records").body("[]"))), 400);
        contract.check(Call.of("POST", "/v1/records").body("{}"), 401);
        contract.check(station.sign(Call.of("POST", "/v1/records").body(new byte[9_000_000])), 413);
        contract.check(station.sign(Call.of("POST", "/v1/records").with("Content-Encoding", "br").body("{}")), 415);
    }

    private static Call later(Call push) {
        return push.with(HubWord.PREFER, HubWord.LATER);
    }

    private void certificates() {
        contract.check(station.certificate(), 200);
        assertThat(problem(station.sign(Call.of("POST", "/v1/certificates").body("{\"csr\":\"AAAA\"}")), 400)).isEqualTo("csr_refused");
        contract.check(Call.of("POST", "/v1/certificates").body("{}"), 401);
    }

    private void downward() {
        until(() -> station.sign(Call.of("GET", "/v1/catalogue")).send(hub.url()).statusCode() == 200);
        String etag = contract.check(station.sign(Call.of("GET", "/v1/catalogue")), 200).headers().firstValue("ETag").orElseThrow();
        contract.check(station.sign(Call.of("GET", "/v1/catalogue").with("If-None-Match", etag)), 304);
        assertThat(Contract.json(contract.check(station.sign(Call.of("GET", "/v1/receipt")), 200).body()).path("held").path("up_to_seq").asLong()).isEqualTo(4);
        contract.check(station.sign(Call.of("GET", "/v1/feed?cursor=&wait=0")), 200);
        contract.check(station.sign(Call.of("POST", "/v1/progress").body("{\"id_number\":\"990121194203150020\"}")), 200);
        contract.check(station.sign(Call.of("POST", "/v1/progress").body("{}")), 400);
        contract.check(station.sign(Call.of("POST", "/v1/digest").body(digest())), 200);
        until(() -> station.sign(Call.of("GET", "/v1/sealing-key")).send(hub.url()).statusCode() == 200);
        contract.check(station.sign(Call.of("GET", "/v1/sealing-key")), 200);
        contract.check(station.sign(Call.of("POST", "/v1/numbers").body("{\"days\":[\"2026-11-25\"],\"count\":50}")), 200);
        contract.check(station.sign(Call.of("POST", "/v1/numbers").body("{\"days\":[\"2026-02-30\"],\"count\":50}")), 400);
        for (String path : List.of("/v1/catalogue", "/v1/receipt", "/v1/feed", "/v1/sealing-key")) {
            contract.check(Call.of("GET", path), 401);
            until(() -> revoked.sign(Call.of("GET", path)).send(hub.url()).statusCode() == 403);
            assertThat(problem(revoked.sign(Call.of("GET", path)), 403)).isEqualTo("revoked");
        }
    }

    private String digest() {
        return "{\"epoch\":\"" + station.self.epoch() + "\",\"from_seq\":1,\"up_to_seq\":0,\"ranges\":[],\"cursor\":\"\",\"feed_digest\":\"\"}";
    }

    private void uploads() {
        contract.check(Call.of("OPTIONS", "/v1/uploads"), 204);
        byte[] scan = "scan".getBytes(StandardCharsets.UTF_8);
        HttpResponse<byte[]> begun = contract.check(station.sign(Call.tus("POST", "/v1/uploads").with("Upload-Length", Integer.toString(scan.length))
                .with("Upload-Metadata", "sha256 " + Base64.getEncoder().encodeToString(Sha256.hex(scan).getBytes(StandardCharsets.US_ASCII)))), 201);
        String upload = begun.headers().firstValue("Location").orElseThrow().substring(hub.url().length());
        contract.check(station.signPiece(Call.tus("PATCH", upload).with("Content-Type", PIECE).with("Upload-Offset", "0").body("scan")), 204);
        assertThat(contract.check(station.sign(Call.tus("HEAD", upload)), 200).headers().firstValue(HubWord.CONTENT_HELD)).as("the hub's word").isPresent();
        contract.check(station.sign(Call.tus("HEAD", "/v1/uploads/none")), 404);
        contract.check(Call.tus("HEAD", upload), 401);
    }

    private void notOfHubs() {
        for (String path : List.of("/v1/hub", "/v1/cases")) {
            HttpResponse<byte[]> answer = station.sign(Call.of("GET", path)).send(hub.url());
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).isEqualTo("application/problem+json");
        }
    }

    private void withoutTheCentre() {
        assertThat(problem(Call.of("POST", "/v1/enrolments").body(WireJson.bytes(EnrolmentRequest.of("2222-2222-2222", Ed25519.generate()))), 503)).isEqualTo("centre_away");
        assertThat(problem(station.certificate(), 503)).isEqualTo("centre_away");
        assertThat(problem(station.sign(Call.of("POST", "/v1/progress").body("{\"id_number\":\"990121194203150020\"}")), 503)).isEqualTo("centre_away");
        assertThat(problem(station.sign(Call.of("POST", "/v1/digest").body(digest())), 503)).isEqualTo("centre_away");
        SealedRecord five = station.next(Optional.empty(), "ticket.taken", "{\"ticket\":\"A003\"}");
        assertThat(problem(station.push(five), 503)).as("one that would not wait").isEqualTo("centre_away");
        contract.check(later(station.push(five)), 202);
        assertThat(Contract.json(contract.check(Call.of("GET", "/v1/health"), 200).body()).path("held_records").asInt()).isPositive();
    }

    private String problem(Call call, int status) {
        return Contract.json(contract.check(call, status).body()).path("code").asText();
    }

    /** With one of the hub's next passes. */
    private static void until(java.util.function.BooleanSupplier done) {
        long end = System.nanoTime() + java.time.Duration.ofSeconds(60).toNanos();
        while (!done.getAsBoolean()) {
            assertThat(System.nanoTime() - end).as("not so within a minute").isNegative();
        }
    }
}
