package yiwang.sync.gateway;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import yiwang.sync.domain.identity.Uuid7;
import yiwang.sync.domain.port.StationIdentity;
import yiwang.sync.domain.record.ChainHead;
import yiwang.sync.domain.record.RecordDraft;
import yiwang.sync.domain.record.SealedRecord;
import yiwang.sync.protocol.bundle.BundleWriter;
import yiwang.sync.protocol.hub.OnBehalf;
import yiwang.sync.protocol.wire.CertificateRequest;
import yiwang.sync.protocol.wire.Ed25519;
import yiwang.sync.protocol.wire.EnrolmentAnswer;
import yiwang.sync.protocol.wire.EnrolmentRequest;
import yiwang.sync.protocol.wire.PushRequest;
import yiwang.sync.protocol.wire.RecordMessage;
import yiwang.sync.protocol.wire.RequestSignature;
import yiwang.sync.protocol.wire.SigningRequest;
import yiwang.sync.protocol.wire.WireJson;

/** A station made of its key and its chain alone. */
final class TestStation {

    static final String HANDLE_CODE = "11990121990001001340001110000001";

    final EnrolmentAnswer self;
    private final Ed25519.Keys keys;
    private final Clock clock;
    private ChainHead head;

    private TestStation(EnrolmentAnswer self, Ed25519.Keys keys, Clock clock) {
        this.self = self;
        this.keys = keys;
        this.clock = clock;
        this.head = ChainHead.empty(self.stationId(), self.epoch());
    }

    static Call enrolment(String code, Ed25519.Keys keys) {
        return Call.of("POST", "/v1/enrolments").with("Content-Type", "application/json").body(WireJson.bytes(EnrolmentRequest.of(code, keys)));
    }

    static TestStation enrol(String url, String code, Clock clock) {
        Ed25519.Keys keys = Ed25519.generate();
        return new TestStation(WireJson.read(enrolment(code, keys).send(url).body(), EnrolmentAnswer.class).orElseThrow(), keys, clock);
    }

    /** The same station with an empty chain: an old copy of it. */
    TestStation copy() {
        return new TestStation(self, keys, clock);
    }

    /** Somebody who knows the station's name but not its key. */
    TestStation impostor() {
        return new TestStation(self, Ed25519.generate(), clock);
    }

    Call sign(Call call) {
        return call.signed(self.stationId(), keys.privateKey(), clock.millis());
    }

    Call signPiece(Call call) {
        return call.signed(self.stationId(), keys.privateKey(), clock.millis(), RequestSignature.UNSIGNED);
    }

    Call signAt(Call call, long millis) {
        return call.signed(self.stationId(), keys.privateKey(), millis);
    }

    SealedRecord next(Optional<UUID> caseId, String type, String payload) {
        SealedRecord record = head.seal(new RecordDraft(Uuid7.next(clock), caseId, type, 1, payload.getBytes(StandardCharsets.UTF_8)), 1,
                clock.instant(), Optional.empty());
        head = head.after(record);
        return record;
    }

    SealedRecord accepted(UUID caseId, String state, String more) {
        return version(caseId, 1, state, more);
    }

    SealedRecord accepted(UUID caseId, String state, String more, String handleCode) {
        return version(caseId, 1, state, more, handleCode);
    }

    SealedRecord version(UUID caseId, int version, String state, String more) {
        return version(caseId, version, state, more, HANDLE_CODE);
    }

    private SealedRecord version(UUID caseId, int version, String state, String more, String handleCode) {
        return next(Optional.of(caseId), "case.accepted", """
                {"case":{"case_id":"%s","receipt_no":"L990121100201A126112400010","version":%d,"handle_code":"%s","item_name":"高龄老人津贴给付",
                 "body":"青溪县民政局","state":"%s","applicant":{"name":"王桂兰","id_number":"990121194203150020"},"form":"{\\"a\\":1}",
                 "accepted_at":"2026-11-21T01:00:00Z"%s}}""".formatted(caseId, version, handleCode, state, more));
    }

    Call push(SealedRecord... records) {
        List<RecordMessage> messages = new ArrayList<>();
        for (SealedRecord record : records) {
            messages.add(RecordMessage.of(record));
        }
        return push(new PushRequest(self.epoch(), messages));
    }

    /** For its own key. */
    Call certificate() {
        return sign(csr());
    }

    /** A request of a hub for another one. */
    Call signFor(TestStation other, Call call) {
        return sign(call.at(call.target() + (call.target().contains("?") ? "&" : "?") + "for=" + other.self.stationId()));
    }

    /** A hub passes on what a station has pushed. */
    Call passOn(TestStation station, Call pushed) {
        return signFor(station, Call.of("POST", "/v1/records").body(pushed.body()).with(OnBehalf.TIME, pushed.header(RequestSignature.TIME))
                .with(OnBehalf.SIGNATURE, pushed.header(RequestSignature.SIGNATURE)));
    }

    /** The request for its certificate, unsigned. */
    Call csr() {
        return Call.of("POST", "/v1/certificates").body(WireJson.bytes(new CertificateRequest(SigningRequest.of("any name", keys))));
    }

    /** A stick with its next record. */
    byte[] bundle(String sealingKey) {
        StationIdentity identity = new StationIdentity(self.stationId(), self.name(), self.hall(), self.areaCode(), self.deviceCode(), self.epoch(), "", self.gatewayKey(), keys.privateKey());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            BundleWriter writer = new BundleWriter(out, identity, sealingKey, UUID.randomUUID().toString(), 1, clock.instant());
            writer.records(List.of(next(Optional.empty(), "ticket.taken", "{\"ticket\":\"A009\"}")));
            writer.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    Call push(PushRequest request) {
        return sign(Call.of("POST", "/v1/records").with("Content-Type", "application/json").body(WireJson.bytes(request)));
    }
}
