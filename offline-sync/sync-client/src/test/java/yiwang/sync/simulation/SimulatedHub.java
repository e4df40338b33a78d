package yiwang.sync.simulation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import yiwang.sync.client.InlineSync.Back.Came;
import yiwang.sync.client.InlineSync.Sent;
import yiwang.sync.domain.record.SealedRecord;
import yiwang.sync.gateway.records.IntakeOutcome;
import yiwang.sync.gateway.records.RangeIntake;
import yiwang.sync.gateway.records.RangeReading;
import yiwang.sync.protocol.hub.HeldWord;
import yiwang.sync.protocol.hub.HubPass;
import yiwang.sync.protocol.hub.HubWord;
import yiwang.sync.protocol.wire.ContentReceipt;
import yiwang.sync.protocol.wire.DigestAnswer;
import yiwang.sync.protocol.wire.FeedAnswer;
import yiwang.sync.protocol.wire.ProblemAnswer;
import yiwang.sync.protocol.wire.PushAnswer;
import yiwang.sync.protocol.wire.PushRequest;
import yiwang.sync.protocol.wire.Receipt;
import yiwang.sync.protocol.wire.RequestSignature;
import yiwang.sync.protocol.wire.StandingWord;
import yiwang.sync.protocol.wire.WireJson;
import yiwang.sync.protocol.wire.WirePaths;

/** The hub of a hall in one process: the gateway's own intake over books in memory, its answers as decision 029 tells them. */
final class SimulatedHub implements Server {

    private static final String HALL = "青溪县政务服务中心";
    private static final int DIES = 60;

    private final World world;
    private final SimulatedUploads uploads;
    private final HubLine centre;
    private final HubRelay relay;
    private final Map<String, String> signatures = new HashMap<>();
    /** Up to where this hub has given its word, by station: broken only when the centre's word is another one. */
    private final Map<String, Long> promised = new TreeMap<>();
    private HubBooks books = new HubBooks();
    private HubBooks committed = books;
    private HubPass pass;
    private int number;
    private long downUntil;
    long nextPass;

    SimulatedHub(World world) {
        this.world = world;
        this.uploads = new SimulatedUploads(world, () -> books, part -> content(part.owner(), part.sha256(), part.length()));
        this.centre = new HubLine(world);
        this.relay = new HubRelay(world, this, centre);
        begin();
    }

    private void begin() {
        books = new HubBooks();
        committed = books;
        promised.clear();
        String id = "hub-" + ++number;
        pass = new HubPass(id, HALL, FixedKeys.HUB.publicKey(), signatures.computeIfAbsent(id, key ->
                HubPass.of(id, HALL, FixedKeys.HUB.publicKey(), FixedKeys.CENTRE.privateKey()).signature()));
    }

    HubBooks books() {
        return books;
    }

    boolean isDown() {
        return world.now() < downUntil;
    }

    void up() {
        downUntil = 0;
    }

    void die() {
        downUntil = world.now() + 1 + world.chance().below(60_000);
        books = committed;
        world.note("hub died");
    }

    /** Its machine is gone for good; another one takes its place in the hall. */
    void replaced() {
        begin();
        world.note("hub replaced by " + pass.hubId());
    }

    /** Words that were given and are not kept. */
    List<String> brokenWords() {
        return promised.entrySet().stream().filter(word -> head(word.getKey()) < word.getValue())
                .map(word -> "the hub's word was broken: " + word.getKey() + " up to " + word.getValue() + " is now " + head(word.getKey())).toList();
    }

    private long head(String stationId) {
        return Optional.ofNullable(books.receipts.get(stationId)).map(receipt -> books.chain(receipt).head().stationSeq()).orElse(0L);
    }

    void pass() {
        nextPass = world.now() + 10_000;
        if (!isDown()) {
            begun();
            boolean well = relay.pass();
            ended();
            nextPass = world.now() + (well ? 10_000 : 5_000);
            world.note("hub passed " + (well ? "well" : "in vain") + ", holds " + books.pushes.size());
        }
    }

    /** The hub's word and its write are one transaction; only a habit that is not sound parts them. */
    private void begun() {
        if (!world.habits().hubCommitsBeforeAnswer() && committed == books) {
            books = committed.copy();
        }
    }

    private void ended() {
        if (world.habits().hubCommitsBeforeAnswer() || world.chance().oneIn(4)) {
            committed = books;
        }
    }

    @Override
    public Came answer(Sent request, int arrived) {
        dies();
        String stationId = request.headers().get("yiwang-station");
        if (Math.abs(world.now() - Long.parseLong(request.headers().get("yiwang-time"))) > RequestSignature.WINDOW_MILLIS) {
            return stamped(request, SimulatedCentre.json(401, ProblemAnswer.MEDIA_TYPE, ProblemAnswer.of(401, "clock_off", "本机时间与枢纽相差过大。").at(world.now())));
        }
        begun();
        Came answer = route(stationId, request, arrived);
        ended();
        dies();
        return stamped(request, answer);
    }

    private void dies() {
        if (!isDown() && world.strikes(DIES)) {
            die();
        }
        if (isDown()) {
            throw new ServerDown("hub");
        }
    }

    private Came route(String stationId, Sent request, int arrived) {
        if (request.path().startsWith(WirePaths.UPLOADS)) {
            return uploads.answer(stationId, request, arrived);
        }
        return switch (request.path()) {
            case WirePaths.RECEIPT -> receipt(stationId);
            case WirePaths.RECORDS -> push(stationId, request);
            case WirePaths.FEED -> feed(stationId, request);
            case WirePaths.CATALOGUE -> SimulatedCentre.catalogue();
            case WirePaths.DIGEST -> digest(stationId, request);
            default -> away();
        };
    }

    private Came digest(String stationId, Sent request) {
        Optional<Came> answer = centre.ask(at -> at.onBehalf(stationId, request));
        if (answer.flatMap(came -> WireJson.read(came.body(), DigestAnswer.class)).filter(word -> !word.feedSame()).isPresent()) {
            books.beginAnew(stationId);
        }
        return answer.orElseGet(SimulatedHub::away);
    }

    private static Came away() {
        Came said = SimulatedCentre.json(503, ProblemAnswer.MEDIA_TYPE, ProblemAnswer.of(503, "centre_away", "大厅枢纽连不上中心。"));
        Map<String, String> headers = new TreeMap<>(said.headers());
        headers.put("retry-after", "5");
        return new Came(503, headers, said.body());
    }

    private Came receipt(String stationId) {
        if (!books.receipts.containsKey(stationId)) {
            relay.hall();
        }
        Receipt receipt = books.receipts.get(stationId);
        if (receipt == null) {
            return away();
        }
        ObjectNode answer = WireJson.mapper().valueToTree(world.habits().hubsReceipt(receipt, books));
        answer.set("held", WireJson.mapper().valueToTree(word(receipt, books.chain(receipt).head().stationSeq(), books.chain(receipt).head().hash())));
        return SimulatedCentre.json(200, "application/json", answer);
    }

    private HeldWord word(Receipt receipt, long upToSeq, String hash) {
        promised.merge(receipt.stationId(), upToSeq, Math::max);
        long files = books.delivered.entrySet().stream().filter(d -> d.getKey().startsWith(receipt.stationId()) && d.getValue().centreEpoch().equals(books.centreEpoch)).count();
        HeldWord plain = new HeldWord(receipt.stationId(), receipt.epoch(), upToSeq, hash, files, null, pass);
        String signature = signatures.computeIfAbsent(plain.toString(), key -> plain.signedBy(FixedKeys.HUB.privateKey()).signature());
        return new HeldWord(plain.stationId(), plain.epoch(), upToSeq, hash, files, signature, pass);
    }

    private Came push(String stationId, Sent request) {
        boolean mayWait = request.headers().getOrDefault("prefer", "").contains(HubWord.LATER);
        Receipt base = books.receipts.get(stationId);
        PushRequest asked = WireJson.read(request.body(), PushRequest.class).orElseThrow();
        if (!mayWait || base == null || books.atOnce.contains(stationId) || asked.records().getFirst().stationSeq() <= base.upToSeq()) {
            return relay.through(stationId, request.body()).orElseGet(SimulatedHub::away);
        }
        return switch (RangeReading.of(asked, stationId, base.epoch())) {
            case RangeReading.Unfit unfit -> problem(unfit.outcome());
            case RangeReading.Fit fit -> take(base, request.body(), fit.records());
        };
    }

    private Came take(Receipt base, byte[] body, List<SealedRecord> records) {
        HubChain chain = books.chain(base);
        return switch (new RangeIntake(chain, record -> Optional.empty(), held -> base).take(records, world.now())) {
            case IntakeOutcome.Taken taken -> {
                SealedRecord last = records.getLast();
                if (chain.isChanged() && world.habits().hubKeeps(world)) {
                    books.pushes.add(new HubBooks.HeldPush(base.stationId(), records.getFirst().stationSeq(), last.stationSeq(), body));
                }
                yield world.habits().hubAnswer(SimulatedCentre.json(202, "application/json", new HubWord(word(base, last.stationSeq(), last.hash()), List.of())), base, last);
            }
            case IntakeOutcome.Gap gap -> SimulatedCentre.json(409, ProblemAnswer.MEDIA_TYPE, ProblemAnswer.of(409, "sequence_gap", "序号不连续。").expecting(gap.expectedSeq()));
            case IntakeOutcome.Conflict conflict -> SimulatedCentre.json(409, ProblemAnswer.MEDIA_TYPE,
                    ProblemAnswer.of(409, "record_conflict", "已有不同内容。").about(conflict.stationSeq()));
            case IntakeOutcome.Unfit unfit -> problem(unfit);
        };
    }

    private static Came problem(IntakeOutcome.Unfit unfit) {
        return SimulatedCentre.json(422, ProblemAnswer.MEDIA_TYPE, ProblemAnswer.of(422, unfit.code(), unfit.sentence()).about(unfit.stationSeq()));
    }

    private Came feed(String stationId, Sent request) {
        Receipt receipt = books.receipts.get(stationId);
        if (receipt == null) {
            return away();
        }
        HubBooks.Page page = books.after(stationId, SimulatedCentre.cursor(request));
        String etag = SimulatedCentre.catalogueEtag();
        String standing = StandingWord.etag(receipt.gatewayEpoch(), receipt.upToSeq(), receipt.hash(), page.to(), etag);
        if (page.changes().isEmpty() && standing.equals(request.headers().get("if-none-match"))) {
            return new Came(304, Map.of("etag", standing, "content-type", "application/json"), new byte[0]);
        }
        return SimulatedCentre.json(200, "application/json", new FeedAnswer(page.to(), receipt.gatewayEpoch(), etag, page.changes(), page.more()));
    }

    private Map<String, String> content(String stationId, String sha256, int size) {
        Map<String, String> headers = new TreeMap<>();
        headers.put(HubWord.CONTENT_HELD, sign(new ContentReceipt(stationId, sha256, size, pass.hubId()), FixedKeys.HUB.privateKey()));
        HubBooks.Delivered word = world.habits().hubsWordOfAFile(books.delivered.get(stationId + " " + sha256), () ->
                new HubBooks.Delivered(books.centreEpoch, sign(new ContentReceipt(stationId, sha256, size, books.centreEpoch), FixedKeys.CENTRE.privateKey())));
        if (word != null) {
            headers.put(ContentReceipt.EPOCH_HEADER, word.centreEpoch());
            headers.put(ContentReceipt.SIGNATURE_HEADER, word.signature());
        }
        return headers;
    }

    private String sign(ContentReceipt word, String key) {
        return signatures.computeIfAbsent(word.toString(), text -> word.sign(key));
    }

    /** The centre's word on a station. A hub may break its own only for a centre that was restored. */
    void take(Receipt receipt) {
        Receipt known = books.receipts.get(receipt.stationId());
        if (world.habits().hubHeeds(known, receipt)) {
            boolean restored = known != null && (!known.gatewayEpoch().equals(receipt.gatewayEpoch()) || known.upToSeq() > receipt.upToSeq());
            books.take(receipt);
            if (restored) {
                promised.computeIfPresent(receipt.stationId(), (station, upTo) -> Math.min(upTo, head(station)));
            }
        }
    }

    /** The centre will not have what is held. */
    void giveBack(String stationId) {
        books.atOnce.add(stationId);
        books.forget(books.receipts.get(stationId));
        promised.remove(stationId);
    }

    private Came stamped(Sent request, Came answer) {
        Map<String, String> headers = new TreeMap<>(answer.headers());
        headers.put("yiwang-answers", request.headers().get("yiwang-signature"));
        headers.put("yiwang-clock", Long.toString(world.now()));
        return new Came(answer.status(), headers, answer.body());
    }
}
