package yiwang.sync.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yiwang.sync.contracts.SettableClock;
import yiwang.sync.domain.record.RecordHash;
import yiwang.sync.domain.record.SealedRecord;
import yiwang.sync.gateway.access.Role;
import yiwang.sync.gateway.place.GatewayPlace;
import yiwang.sync.protocol.hub.HallAnswer;
import yiwang.sync.protocol.wire.Ed25519;
import yiwang.sync.protocol.wire.PushRequest;
import yiwang.sync.protocol.wire.RecordMessage;
import yiwang.sync.protocol.wire.SealingKeyAnswer;
import yiwang.sync.protocol.wire.Sha256;
import yiwang.sync.protocol.wire.ToldNumber;
import yiwang.sync.protocol.wire.WireJson;

/** The running gateway against its OpenAPI document: every documented answer is given, and is as documented. */
class ContractTest {

    private static final String PIECE = "application/offset+octet-stream";

    private final SettableClock clock = new SettableClock(Clock.systemUTC().instant());
    private GatewayServer gateway;
    private GatewayAdmin admin;
    private Contract contract;
    private TestStation station;
    private TestStation revoked;

    @TempDir
    private Path data;

    @BeforeEach
    void start() throws Exception {
        GatewayPlace place = place(data);
        gateway = GatewayServer.start(new GatewayConfig(place, "127.0.0.1", 0, clock));
        admin = GatewayAdmin.open(place, clock);
        contract = new Contract(gateway.url());
        station = TestStation.enrol(gateway.url(), admin.enrolCode("柳湾村代办点"), clock);
        revoked = TestStation.enrol(gateway.url(), admin.enrolCode("已停用的点"), clock);
        admin.revoke(revoked.self.stationId());
    }

    /** Where it stands; tests on another database say so here. */
    GatewayPlace place(Path folder) {
        return GatewayPlace.folder(folder);
    }

    @AfterEach
    void stop() {
        admin.close();
        gateway.close();
    }

    @Test
    void every_documented_answer_is_given_as_documented() {
        openAnswers();
        enrolments();
        certificates();
        catalogue();
        UUID caseId = UUID.randomUUID();
        records(caseId);
        receiptAndFeed();
        progress();
        sealingKey();
        digest();
        hub();
        numbers();
        bundles();
        uploads();
        cases(caseId);
        gateway.stopTaking();
        contract.check(Call.of("GET", "/v1/health/ready"), 503);
        assertThat(contract.unseen()).isEmpty();
    }

    @Test
    void an_address_that_is_not_documented_is_a_problem_too() {
        HttpResponse<byte[]> answer = Call.of("GET", "/v1/nothing").send(gateway.url());
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).isEqualTo("application/problem+json");
        assertThat(Contract.json(answer.body()).path("sentence").asText()).isNotBlank();
    }

    private void openAnswers() {
        contract.check(Call.of("GET", "/v1/health"), 200);
        contract.check(Call.of("GET", "/v1/health/ready"), 200);
        contract.check(Call.of("GET", "/metrics"), 200);
        contract.check(Call.of("GET", "/v1/openapi.json"), 200);
    }

    private void enrolments() {
        Ed25519.Keys keys = Ed25519.generate();
        String code = admin.enrolCode("二号窗口");
        byte[] first = contract.check(TestStation.enrolment(code, keys), 201).body();
        assertThat(contract.check(TestStation.enrolment(code, keys), 201).body()).as("the first answer was lost").isEqualTo(first);
        assertThat(problem(TestStation.enrolment(code, Ed25519.generate()), 403)).isEqualTo("code_used");
        assertThat(problem(TestStation.enrolment("2222-2222-2222", keys), 403)).isEqualTo("code_refused");
        String late = admin.enrolCode("迟到的点");
        clock.advance(java.time.Duration.ofDays(8));
        assertThat(problem(TestStation.enrolment(late, keys), 403)).isEqualTo("code_expired");
        assertThat(problem(Call.of("POST", "/v1/enrolments").body("{\"code\":\"x\",\"public_key\":\"y\",\"proof\":\"z\"}"), 403)).isEqualTo("key_not_proven");
        assertThat(problem(Call.of("POST", "/v1/enrolments").body("<html>"), 400)).isEqualTo("not_readable");
        assertThat(problem(Call.of("POST", "/v1/enrolments").body(new byte[20_000]), 413)).isEqualTo("too_large");
    }

    private void certificates() {
        contract.check(station.certificate(), 200);
        assertThat(problem(station.sign(Call.of("POST", "/v1/certificates").body("{\"csr\":\"AAAA\"}")), 400)).isEqualTo("csr_refused");
        contract.check(Call.of("POST", "/v1/certificates").body("{}"), 401);
        contract.check(revoked.certificate(), 403);
    }

    private void catalogue() {
        HttpResponse<byte[]> answer = contract.check(station.sign(Call.of("GET", "/v1/catalogue")), 200);
        String etag = answer.headers().firstValue("ETag").orElseThrow();
        contract.check(station.sign(Call.of("GET", "/v1/catalogue").with("If-None-Match", etag)), 304);
        HttpResponse<byte[]> part = contract.check(station.sign(Call.of("GET", "/v1/catalogue").with("Range", "bytes=10-19").with("If-Range", etag)), 206);
        assertThat(part.body()).isEqualTo(java.util.Arrays.copyOfRange(answer.body(), 10, 20));
        assertThat(part.headers().firstValue("Content-Range")).hasValue("bytes 10-19/" + answer.body().length);
        assertThat(contract.check(station.sign(Call.of("GET", "/v1/catalogue").with("Range", "bytes=10-19").with("If-Range", "\"another\"")), 200).body())
                .as("of another package all of it comes").isEqualTo(answer.body());
        contract.check(Call.of("GET", "/v1/catalogue"), 401);
        contract.check(revoked.sign(Call.of("GET", "/v1/catalogue")), 403);
    }

    private void digest() {
        String asked = "{\"epoch\":\"" + station.self.epoch() + "\",\"from_seq\":1,\"up_to_seq\":3,\"ranges\":[\"" + "0".repeat(64) + "\"],\"cursor\":\"\",\"feed_digest\":\"\"}";
        assertThat(Contract.json(contract.check(station.sign(Call.of("POST", "/v1/digest").body(asked)), 200).body()).path("differing").get(0).asInt()).isEqualTo(1);
        contract.check(Call.of("POST", "/v1/digest").body(asked), 401);
        contract.check(revoked.sign(Call.of("POST", "/v1/digest").body(asked)), 403);
        assertThat(problem(station.sign(Call.of("POST", "/v1/digest").body(asked.replace("[\"", "[\"x\",\""))), 400)).isEqualTo("not_readable");
        assertThat(problem(station.sign(Call.of("POST", "/v1/digest").body(new byte[70_000])), 413)).isEqualTo("too_large");
    }

    private void hub() {
        TestStation hub = TestStation.enrol(gateway.url(), admin.hubCode("大厅枢纽", GatewayAdmin.DEFAULT_HALL, GatewayAdmin.DEFAULT_AREA, Optional.empty()).orElseThrow(), clock);
        HallAnswer hall = WireJson.read(contract.check(hub.sign(Call.of("GET", "/v1/hub")), 200).body(), HallAnswer.class).orElseThrow();
        assertThat(hall.pass().holdsFor(station.self.gatewayKey(), GatewayAdmin.DEFAULT_HALL)).isTrue();
        assertThat(hall.pass().holdsFor(station.self.gatewayKey(), "别的大厅")).isFalse();
        contract.check(Call.of("GET", "/v1/hub"), 401);
        assertThat(problem(station.sign(Call.of("GET", "/v1/hub")), 403)).isEqualTo("not_a_hub");
        assertThat(problem(hub.sign(Call.of("GET", "/v1/receipt")), 403)).isEqualTo("not_a_station");
    }

    private void numbers() {
        String asked = "{\"days\":[\"2026-11-25\",\"2026-11-24\"],\"count\":50}";
        var first = Contract.json(contract.check(station.sign(Call.of("POST", "/v1/numbers").body(asked)), 200).body()).path("blocks");
        var second = Contract.json(contract.check(station.sign(Call.of("POST", "/v1/numbers").body(asked)), 200).body()).path("blocks");
        assertThat(first.get(0).toString()).isEqualTo("{\"day\":\"2026-11-24\",\"first\":1,\"last\":50}");
        assertThat(second.get(1).toString()).isEqualTo("{\"day\":\"2026-11-25\",\"first\":51,\"last\":100}");
        assertThat(problem(station.sign(Call.of("POST", "/v1/numbers").body(asked.replace("50", "1001"))), 400)).isEqualTo("not_readable");
        assertThat(problem(station.sign(Call.of("POST", "/v1/numbers").body(asked.replace("2026-11-25", "2026-02-30"))), 400)).isEqualTo("not_readable");
        contract.check(Call.of("POST", "/v1/numbers").body(asked), 401);
        contract.check(revoked.sign(Call.of("POST", "/v1/numbers").body(asked)), 403);
    }

    private void bundles() {
        byte[] none = "no bundle".getBytes(StandardCharsets.UTF_8);
        String asked = "{\"sha256\":\"" + Sha256.hex(none) + "\",\"size\":" + none.length + "}";
        assertThat(problem(station.sign(Call.of("POST", "/v1/bundles").body(asked)), 404)).isEqualTo("bundle_not_here");
        uploaded(none);
        assertThat(problem(station.sign(Call.of("POST", "/v1/bundles").body(asked)), 422)).isEqualTo("bundle_unknown");
        assertThat(problem(station.sign(Call.of("POST", "/v1/bundles").body("{}")), 400)).isEqualTo("not_readable");
        contract.check(Call.of("POST", "/v1/bundles").body(asked), 401);
        contract.check(revoked.sign(Call.of("POST", "/v1/bundles").body(asked)), 403);
        byte[] bundle = station.bundle(WireJson.read(station.sign(Call.of("GET", "/v1/sealing-key")).send(gateway.url()).body(), SealingKeyAnswer.class).orElseThrow().publicKey());
        uploaded(bundle);
        String whole = "{\"sha256\":\"" + Sha256.hex(bundle) + "\",\"size\":" + bundle.length + "}";
        byte[] answer = contract.check(station.sign(Call.of("POST", "/v1/bundles").body(whole)), 200).body();
        assertThat(contract.check(station.sign(Call.of("POST", "/v1/bundles").body(whole)), 200).body()).as("asked again").isEqualTo(answer);
    }

    private void uploaded(byte[] file) {
        String location = station.sign(Call.tus("POST", "/v1/uploads").with("Upload-Length", Integer.toString(file.length))
                .with("Upload-Metadata", "sha256 " + Base64.getEncoder().encodeToString(Sha256.hex(file).getBytes(StandardCharsets.US_ASCII)))).send(gateway.url())
                .headers().firstValue("Location").orElseThrow().substring(gateway.url().length());
        contract.check(station.signPiece(Call.tus("PATCH", location).with("Content-Type", PIECE).with("Upload-Offset", "0").body(file)), 204);
    }

    private void sealingKey() {
        SealingKeyAnswer answer = WireJson.read(contract.check(station.sign(Call.of("GET", "/v1/sealing-key")), 200).body(), SealingKeyAnswer.class).orElseThrow();
        assertThat(answer.verifiedBy(station.self.gatewayKey())).isTrue();
        assertThat(answer.verifiedBy(Ed25519.generate().publicKey())).isFalse();
        contract.check(Call.of("GET", "/v1/sealing-key"), 401);
        contract.check(revoked.sign(Call.of("GET", "/v1/sealing-key")), 403);
    }

    private void records(UUID caseId) {
        SealedRecord one = station.accepted(caseId, "ACCEPTED", ",\"attachments\":[{\"material\":\"M01\",\"sha256\":\"" + Sha256.hex("scan") + "\",\"size\":4}]");
        SealedRecord two = station.next(Optional.of(caseId), "paper.issued", "{\"case_id\":\"x\",\"kind\":\"receipt\",\"sha256\":\"" + "a".repeat(64) + "\",\"pages\":1}");
        SealedRecord three = station.next(Optional.of(caseId), "case.future", "{\"unknown\":true}");
        assertThat(problem(station.push(two), 409)).isEqualTo("sequence_gap");
        byte[] receipt = contract.check(station.push(one, two, three), 200).body();
        assertThat(contract.check(station.push(one, two, three), 200).body()).as("the same push has the same answer").isEqualTo(receipt);
        RecordMessage m = RecordMessage.of(one);
        contract.check(station.push(new PushRequest(station.self.epoch(), List.of(m.with(new ToldNumber("99", "not by this gateway"))))), 200);
        conflict();
        assertThat(problem(station.push(new PushRequest(station.self.epoch(), List.of(new RecordMessage(m.recordId(), 1, m.caseId(), 1, "case.refused", 1, m.time(),
                0, false, m.payload(), m.prevHash(), m.hash())))), 422)).isEqualTo("record_damaged");
        assertThat(problem(station.push(new PushRequest("another", List.of(m))), 422)).isEqualTo("other_epoch");
        assertThat(problem(station.push(new PushRequest(station.self.epoch(), List.of())), 422)).isEqualTo("not_a_range");
        assertThat(problem(station.push(one, three), 422)).isEqualTo("chain_broken");
        assertThat(problem(station.sign(Call.of("POST", "/v1/records").body("[]")), 400)).isEqualTo("not_readable");
        assertThat(problem(station.sign(Call.of("POST", "/v1/records").body("{}")).body("{ }"), 400)).isEqualTo("body_changed");
        assertThat(problem(Call.of("POST", "/v1/records").body("{}"), 401)).isEqualTo("unauthorised");
        assertThat(problem(station.signAt(Call.of("POST", "/v1/records"), clock.millis() - 600_000), 401)).isEqualTo("clock_off");
        assertThat(problem(revoked.push(revoked.next(Optional.empty(), "ticket.taken", "{}")), 403)).isEqualTo("revoked");
        assertThat(problem(station.sign(Call.of("POST", "/v1/records").body(new byte[9_000_000])), 413)).isEqualTo("too_large");
        assertThat(problem(station.sign(Call.of("POST", "/v1/records").with("Content-Encoding", "br").body("{}")), 415)).isEqualTo("encoding_unknown");
    }

    /** Two holders of one key: from then on both are held. */
    private void conflict() {
        TestStation cloned = TestStation.enrol(gateway.url(), admin.enrolCode("被复制的点"), clock);
        SealedRecord first = cloned.next(Optional.empty(), "ticket.taken", "{\"ticket\":\"A001\"}");
        contract.check(cloned.push(first), 200);
        assertThat(problem(cloned.push(new PushRequest(cloned.self.epoch(), List.of(changed(first)))), 409)).isEqualTo("record_conflict");
        assertThat(problem(cloned.push(first), 403)).isEqualTo("clone_suspected");
    }

    private void receiptAndFeed() {
        assertThat(Contract.json(contract.check(station.sign(Call.of("GET", "/v1/receipt")), 200).body()).path("up_to_seq").asLong()).isEqualTo(3);
        contract.check(Call.of("GET", "/v1/receipt"), 401);
        contract.check(revoked.sign(Call.of("GET", "/v1/receipt")), 403);
        assertThat(Contract.json(contract.check(station.sign(Call.of("GET", "/v1/feed?cursor=&wait=0")), 200).body()).path("changes")).hasSize(1);
        contract.check(station.sign(Call.of("GET", "/v1/feed?wait=soon")), 400);
        contract.check(Call.of("GET", "/v1/feed"), 401);
        contract.check(revoked.sign(Call.of("GET", "/v1/feed")), 403);
    }

    private void progress() {
        assertThat(Contract.json(contract.check(station.sign(Call.of("POST", "/v1/progress").body("{\"id_number\":\"990121194203150020\"}")), 200).body())
                .path("cases")).hasSize(1);
        contract.check(station.sign(Call.of("POST", "/v1/progress").body("{}")), 400);
        contract.check(Call.of("POST", "/v1/progress").body("{}"), 401);
        contract.check(revoked.sign(Call.of("POST", "/v1/progress").body("{}")), 403);
    }

    private void uploads() {
        String token = admin.token(Role.UPLOADER);
        contract.check(Call.of("OPTIONS", "/v1/uploads"), 204);
        contract.check(Call.of("OPTIONS", "/v1/uploads/x"), 204);
        byte[] scan = "scan".getBytes(StandardCharsets.UTF_8);
        String one = begin(token, scan.length, Sha256.hex(scan));
        contract.check(Call.tus("HEAD", one).bearer(token), 200);
        contract.check(Call.tus("HEAD", one), 401);
        contract.check(Call.tus("HEAD", "/v1/uploads/none").bearer(token), 404);
        contract.check(piece(one, 0, "sc").bearer(token), 204);
        contract.check(piece(one, 0, "sc").bearer(token), 409);
        contract.check(piece(one, 2, "an and more").bearer(token), 413);
        contract.check(piece(one, 2, "an").with("Content-Type", "image/png").bearer(token), 415);
        contract.check(Call.tus("PATCH", one).with("Content-Type", PIECE).bearer(token), 400);
        contract.check(piece(one, 2, "an").with("Upload-Checksum", "sha256 " + Base64.getEncoder().encodeToString(new byte[32])).bearer(token), 460);
        contract.check(piece(one, 2, "an"), 401);
        contract.check(piece("/v1/uploads/none", 0, "x").bearer(token), 404);
        contract.check(override(one, "HEAD").bearer(token), 200);
        contract.check(override(one, "PATCH").with("Content-Type", PIECE).with("Upload-Offset", "2").body("an").bearer(token), 204);
        contract.check(override(one, "TRACE").bearer(token), 405);
        contract.check(override("/v1/uploads/none", "HEAD").bearer(token), 404);
        contract.check(override(one, "HEAD"), 401);
        contract.check(Call.tus("DELETE", one).bearer(token), 204);
        contract.check(Call.tus("DELETE", one).bearer(token), 404);
        contract.check(Call.tus("DELETE", one), 401);
        contract.check(Call.tus("POST", "/v1/uploads").bearer(token), 400);
        for (String method : List.of("HEAD", "PATCH", "DELETE", "POST")) {
            contract.check(revoked.sign((method.equals("POST") ? override("/v1/uploads/none", "HEAD") : Call.tus(method, "/v1/uploads/none"))), 403);
        }
        contract.check(revoked.sign(Call.tus("POST", "/v1/uploads").with("Upload-Length", "1")), 403);
        contract.check(Call.tus("POST", "/v1/uploads").with("Upload-Length", "1"), 401);
        contract.check(Call.of("POST", "/v1/uploads").with("Upload-Length", "1").bearer(token), 412);
        contract.check(Call.tus("POST", "/v1/uploads").with("Upload-Length", "9999999999999").bearer(token), 413);
        contract.check(Call.tus("POST", "/v1/uploads").with("Upload-Length", "4").with("Upload-Metadata", "sha256 " + base64("0".repeat(64)))
                .with("Content-Type", PIECE).body(scan).bearer(token), 460);
        takenOver(begin(token, 1000, Sha256.hex("x")), token);
    }

    /** A piece hangs half way; a later request for the same upload takes over, and the first one is told so when it goes on. */
    private void takenOver(String target, String token) {
        try (HangingPiece hanging = new HangingPiece(gateway.url(), target, token, 1000)) {
            hanging.send(300);
            int status = hanging.sendUntilAnswered(() -> Call.tus("HEAD", target).bearer(token).send(gateway.url()));
            contract.answered("PATCH", "/v1/uploads/{id}", status, 423);
        }
    }

    private void cases(UUID caseId) {
        String token = admin.token(Role.SUPERVISOR);
        var page = Contract.json(contract.check(Call.of("GET", "/v1/cases").bearer(token), 200).body());
        assertThat(page.path("next_cursor").isNull()).isTrue();
        assertThat(page.path("cases")).singleElement().satisfies(c -> {
            assertThat(c.path("case_id").asText()).isEqualTo(caseId.toString());
            assertThat(c.path("records")).hasSize(3);
            assertThat(c.path("attachments").get(0).path("state").asText()).as("a foreign client brought it").isEqualTo("complete");
            assertThat(c.path("papers").get(0).path("kind").asText()).isEqualTo("receipt");
        });
        contract.check(Call.of("GET", "/v1/cases?limit=0").bearer(token), 400);
        contract.check(Call.of("GET", "/v1/cases"), 401);
        contract.check(Call.of("GET", "/v1/cases").bearer(admin.token(Role.UPLOADER)), 403);
    }

    private String problem(Call call, int status) {
        return Contract.json(contract.check(call, status).body()).path("code").asText();
    }

    private String begin(String token, int length, String sha256) {
        String location = contract.check(Call.tus("POST", "/v1/uploads").with("Upload-Length", Integer.toString(length))
                .with("Upload-Metadata", "filename " + base64("扫描.png") + ",sha256 " + base64(sha256)).bearer(token), 201).headers().firstValue("Location").orElseThrow();
        return location.substring(gateway.url().length());
    }

    private static Call piece(String target, long offset, String bytes) {
        return Call.tus("PATCH", target).with("Content-Type", PIECE).with("Upload-Offset", Long.toString(offset)).body(bytes);
    }

    private static Call override(String target, String method) {
        return Call.tus("POST", target).with("X-HTTP-Method-Override", method);
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The same place in the chain, another content, soundly hashed. */
    private static RecordMessage changed(SealedRecord r) {
        byte[] payload = "{}".getBytes(StandardCharsets.UTF_8);
        String hash = RecordHash.of(r.recordId(), r.stationId(), r.epoch(), r.stationSeq(), r.caseId(), r.caseSeq(), r.type(),
                r.schemaVersion(), r.time(), r.clockOffset(), r.clockTrusted(), payload, r.prevHash());
        return new RecordMessage(r.recordId().toString(), r.stationSeq(), r.caseId().map(UUID::toString).orElse(null), r.caseSeq(), r.type(), r.schemaVersion(),
                r.time().toString(), r.clockOffset(), r.clockTrusted(), payload, r.prevHash(), hash);
    }
}
