import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import yiwang.sync.domain.identity.Uuid7;
import yiwang.sync.domain.record.ChainHead;
import yiwang.sync.domain.record.RecordDraft;
import yiwang.sync.domain.record.SealedRecord;
import yiwang.sync.protocol.wire.Ed25519;
import yiwang.sync.protocol.wire.EnrolmentAnswer;
import yiwang.sync.protocol.wire.EnrolmentRequest;
import yiwang.sync.protocol.wire.PushRequest;
import yiwang.sync.protocol.wire.RecordMessage;
import yiwang.sync.protocol.wire.RequestSignature;
import yiwang.sync.protocol.wire.Sha256;
import yiwang.sync.protocol.wire.WireJson;

/** One station that pushes accepted cases of about 2 kB, one push after the other. */
final class BenchStation {

    private static final String ITEM = "119901219900010013400011100000%02d";
    private static final String ADDRESS = "青溪县望河镇柳湾村3组".repeat(40);

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Clock clock = Clock.systemUTC();
    private final Ed25519.Keys keys = Ed25519.generate();
    private final List<String> urls;
    private final EnrolmentAnswer self;
    private ChainHead head;
    private int turn;

    BenchStation(List<String> urls, String code) throws IOException, InterruptedException {
        this.urls = urls;
        HttpResponse<byte[]> answer = http.send(HttpRequest.newBuilder(URI.create(urls.getFirst() + "/v1/enrolments")).header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(WireJson.bytes(EnrolmentRequest.of(code, keys)))).build(), HttpResponse.BodyHandlers.ofByteArray());
        this.self = WireJson.read(answer.body(), EnrolmentAnswer.class).orElseThrow();
        this.head = ChainHead.empty(self.stationId(), self.epoch());
    }

    /** To the next instance each time, as a balancer would. */
    void push(int cases) throws IOException, InterruptedException {
        List<RecordMessage> messages = new ArrayList<>();
        for (int i = 0; i < cases; i++) {
            UUID caseId = Uuid7.next(clock);
            SealedRecord record = head.seal(new RecordDraft(Uuid7.next(clock), Optional.of(caseId), "case.accepted", 1, body(caseId, i)), 1, clock.instant(), Optional.empty());
            head = head.after(record);
            messages.add(RecordMessage.of(record));
        }
        byte[] body = WireJson.bytes(new PushRequest(self.epoch(), messages));
        long now = clock.millis();
        byte[] signed = RequestSignature.message("POST", "/v1/records", self.stationId(), now, Sha256.hex(body), "", "", "");
        HttpResponse<byte[]> answer = http.send(HttpRequest.newBuilder(URI.create(urls.get(turn++ % urls.size()) + "/v1/records"))
                .header("Content-Type", "application/json").header(RequestSignature.STATION, self.stationId()).header(RequestSignature.TIME, Long.toString(now))
                .header(RequestSignature.CONTENT, Sha256.hex(body)).header(RequestSignature.SIGNATURE, Ed25519.sign(keys.privateKey(), signed))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body)).build(), HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IOException("push answered " + answer.statusCode() + " " + new String(answer.body(), StandardCharsets.UTF_8));
        }
    }

    private static byte[] body(UUID caseId, int i) {
        return """
                {"case":{"case_id":"%s","receipt_no":"L990121100201A126112400010","version":1,"handle_code":"%s","item_name":"高龄老人津贴给付",
                 "body":"青溪县民政局","state":"ACCEPTED","applicant":{"name":"王桂兰","id_number":"990121194203150020","address":"%s"},"form":"{}",
                 "accepted_at":"2026-11-21T01:00:00Z"}}""".formatted(caseId, ITEM.formatted(i % 20), ADDRESS).getBytes(StandardCharsets.UTF_8);
    }
}
