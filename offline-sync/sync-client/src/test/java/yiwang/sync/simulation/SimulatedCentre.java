package yiwang.sync.simulation;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import yiwang.sync.client.InlineSync;
import yiwang.sync.client.InlineSync.Back.Came;
import yiwang.sync.client.InlineSync.Sent;
import yiwang.sync.domain.record.SealedRecord;
import yiwang.sync.gateway.cases.BroughtNumbers;
import yiwang.sync.gateway.cases.CaseTrouble;
import yiwang.sync.gateway.records.HeldRecords;
import yiwang.sync.gateway.records.IntakeOutcome;
import yiwang.sync.gateway.records.RangeIntake;
import yiwang.sync.gateway.records.RangeReading;
import yiwang.sync.protocol.wire.ContentReceipt;
import yiwang.sync.protocol.wire.DigestAnswer;
import yiwang.sync.protocol.wire.DigestRequest;
import yiwang.sync.protocol.wire.FeedAnswer;
import yiwang.sync.protocol.wire.ProblemAnswer;
import yiwang.sync.protocol.wire.PushAnswer;
import yiwang.sync.protocol.wire.PushRequest;
import yiwang.sync.protocol.wire.Receipt;
import yiwang.sync.protocol.wire.RequestSignature;
import yiwang.sync.protocol.wire.Sha256;
import yiwang.sync.protocol.wire.StandingWord;
import yiwang.sync.protocol.wire.WireJson;
import yiwang.sync.protocol.wire.WirePaths;

/** The centre in one process: the gateway's own intake over books in memory. Its time is the world's. */
final class SimulatedCentre implements Server {

    private static final byte[] CATALOGUE = "{\"version\":\"v1\"}".getBytes(StandardCharsets.UTF_8);
    private static final String CATALOGUE_ETAG = InlineSync.etag(CATALOGUE);
    private static final int PAGE = 5;
    private static final int DIES = 60;
    /** A restored centre begins behind all numbers that may have been told. */
    private static final long SERIALS_BEHIND = 100_000;
    /** Pages of which one lacks a change that was committed behind a later one. */
    private static final int PASSES_OVER = 40;

    private final World world;
    private final Map<String, String> signatures = new HashMap<>();
    private final SimulatedUploads uploads;
    private final CentreProjection projection;
    private CentreBooks books = new CentreBooks();
    private CentreBooks committed = books;
    private Optional<CentreBooks> backup = Optional.empty();
    private String epoch = "centre-0";
    private int restores;
    long downUntil;

    SimulatedCentre(World world) {
        this.world = world;
        this.projection = new CentreProjection(world);
        this.uploads = new SimulatedUploads(world, () -> books, part -> word(part.owner(), part.sha256(), part.length()));
    }

    CentreBooks books() {
        return books;
    }

    String epoch() {
        return epoch;
    }

    boolean isDown() {
        return world.now() < downUntil;
    }

    void backUp() {
        backup = Optional.of(books.copy());
        world.note("backup of " + books.rows.size() + " records");
    }

    void restore() {
        if (backup.isPresent()) {
            books = backup.get().copy();
            committed = books;
            epoch = world.habits().epochAfterRestore(epoch, ++restores);
            // A folder put back by hand counts on from where it was.
            boolean byHand = world.chance().oneIn(4);
            books.serial = byHand ? books.serial : Math.max(books.serial, SERIALS_BEHIND * restores);
            world.note("restored to " + books.rows.size() + " records as " + epoch);
        }
    }

    void die() {
        downUntil = world.now() + 1 + world.chance().below(60_000);
        books = committed;
        uploads.die();
        world.note("centre died");
    }

    /** Nobody reaches it for a while; it loses nothing. */
    void away(long millis) {
        downUntil = world.now() + millis;
        world.note("centre away for " + millis);
    }

    /** The centre decides a case. */
    void decide() {
        if (!books.cases.isEmpty()) {
            UUID caseId = List.copyOf(books.cases.keySet()).get(world.chance().below(books.cases.size()));
            projection.decide(books, caseId);
            commit();
        }
    }

    /** A row that was receipted long ago is gone, from the middle of a chain. */
    void loseARow() {
        List<SealedRecord> lost = books.chains.values().stream().flatMap(chain -> chain.isEmpty() ? Stream.empty() : chain.headMap(chain.lastKey()).values().stream())
                .map(CentreBooks.Row::record).toList();
        if (!lost.isEmpty()) {
            SealedRecord record = lost.get(world.chance().below(lost.size()));
            books.lose(record);
            commit();
            world.note("lost " + record.stationId() + " " + record.stationSeq());
        }
    }

    void commit() {
        committed = books;
    }

    @Override
    public Came answer(Sent request, int arrived) {
        if (isDown() || world.strikes(DIES)) {
            throw died();
        }
        String stationId = request.headers().get(RequestSignature.STATION.toLowerCase(java.util.Locale.ROOT));
        long time = Long.parseLong(request.headers().get(RequestSignature.TIME.toLowerCase(java.util.Locale.ROOT)));
        if (Math.abs(world.now() - time) > RequestSignature.WINDOW_MILLIS) {
            return stamped(request, json(401, ProblemAnswer.MEDIA_TYPE, ProblemAnswer.of(401, "clock_off", "本机时间与中心相差过大。").at(world.now())));
        }
        return stamped(request, transaction(() -> route(stationId, request, arrived)));
    }

    /** All of it is committed when this returns; only a habit that is not sound has that wrong. */
    private <T> T transaction(Supplier<T> work) {
        if (!world.habits().commitsBeforeAnswer() && committed == books) {
            books = committed.copy();
        }
        T answer = work.get();
        if (world.habits().commitsBeforeAnswer() || world.chance().oneIn(3)) {
            commit();
        }
        if (world.strikes(DIES)) {
            throw died();
        }
        return answer;
    }

    /** A hub asks for a station of its hall. */
    Came onBehalf(String stationId, Sent request) {
        return asked(() -> route(stationId, request, request.body().length));
    }

    /** Of a station of the hall: the newest receipt, and the cursor behind all that there is to tell it. */
    record Member(Receipt receipt, String cursor) { }

    List<Member> hall() {
        return asked(() -> world.stations().stream().map(station -> station.identity.stationId()).map(id -> new Member(head(id),
                books.changes.stream().filter(c -> c.stationId().equals(id)).reduce((a, b) -> b).map(c -> epoch + ":" + c.id()).orElse(""))).toList());
    }

    /** A hub brings a station's file. */
    HubBooks.Delivered keep(String stationId, String sha256, byte[] bytes) {
        return asked(() -> {
            books.contents.put(sha256, bytes);
            return new HubBooks.Delivered(epoch, word(stationId, sha256, bytes.length).get(ContentReceipt.SIGNATURE_HEADER));
        });
    }

    private <T> T asked(Supplier<T> work) {
        if (isDown() || world.strikes(DIES)) {
            throw died();
        }
        return transaction(work);
    }

    /** That a file is here. */
    private Map<String, String> word(String stationId, String sha256, int size) {
        ContentReceipt word = new ContentReceipt(stationId, sha256, size, epoch);
        return Map.of(ContentReceipt.EPOCH_HEADER, epoch, ContentReceipt.SIGNATURE_HEADER,
                signatures.computeIfAbsent(word.toString(), key -> word.sign(FixedKeys.CENTRE.privateKey())));
    }

    private ServerDown died() {
        if (!isDown()) {
            die();
        }
        return new ServerDown("down");
    }

    private Came route(String stationId, Sent request, int arrived) {
        if (request.path().startsWith(WirePaths.UPLOADS)) {
            return uploads.answer(stationId, request, arrived);
        }
        return switch (request.path()) {
            case WirePaths.RECEIPT -> json(200, "application/json", head(stationId));
            case WirePaths.RECORDS -> push(stationId, request.body());
            case WirePaths.FEED -> feed(stationId, request);
            case WirePaths.CATALOGUE -> catalogue();
            case WirePaths.DIGEST -> compare(stationId, request.body());
            case WirePaths.SEALING_KEY -> json(404, ProblemAnswer.MEDIA_TYPE, ProblemAnswer.of(404, "not_found", "没有。"));
            default -> throw new IllegalStateException(request.path());
        };
    }

    private Came push(String stationId, byte[] body) {
        String stationEpoch = stationId.replace("station", "epoch");
        PushRequest push = WireJson.read(body, PushRequest.class).orElseThrow();
        return switch (RangeReading.of(push, stationId, stationEpoch)) {
            case RangeReading.Unfit unfit -> problem(unfit.outcome());
            case RangeReading.Fit fit -> take(stationId, stationEpoch, fit.records(), world.habits().brought(BroughtNumbers.of(CentreComparison.PROOF, stationId, push.records())));
        };
    }

    private Came take(String stationId, String stationEpoch, List<SealedRecord> offered, BroughtNumbers brought) {
        HeldRecords held = world.habits().held(books, world);
        RangeIntake intake = new RangeIntake(held, record -> apply(record, brought), last -> receipt(stationId, stationEpoch, last));
        return switch (intake.take(offered, world.now())) {
            case IntakeOutcome.Taken taken -> {
                projection.giveBack(books, stationId, brought);
                yield json(200, "application/json", new PushAnswer(taken.receipt(), taken.troubles()));
            }
            case IntakeOutcome.Gap gap when world.habits().takesGaps() || world.habits().saysYesToGaps() -> {
                if (world.habits().takesGaps()) {
                    offered.forEach(record -> {
                        held.add(record, world.now());
                        apply(record, brought);
                    });
                }
                SealedRecord last = offered.getLast();
                yield json(200, "application/json", new PushAnswer(receipt(stationId, stationEpoch,
                        new HeldRecords.Held(last.stationSeq(), last.hash(), world.now())), List.of()));
            }
            case IntakeOutcome.Gap gap -> json(409, ProblemAnswer.MEDIA_TYPE, ProblemAnswer.of(409, "sequence_gap", "序号不连续。").expecting(gap.expectedSeq()));
            case IntakeOutcome.Conflict conflict -> json(409, ProblemAnswer.MEDIA_TYPE,
                    ProblemAnswer.of(409, "record_conflict", "已有不同内容。").about(conflict.stationSeq()));
            case IntakeOutcome.Unfit unfit -> problem(unfit);
        };
    }

    private static Came problem(IntakeOutcome.Unfit unfit) {
        return json(422, ProblemAnswer.MEDIA_TYPE, ProblemAnswer.of(422, unfit.code(), unfit.sentence()).about(unfit.stationSeq()));
    }

    private Optional<CaseTrouble> apply(SealedRecord record, BroughtNumbers brought) {
        world.habits().between(world);
        return projection.apply(books, record, brought);
    }

    private Receipt head(String stationId) {
        String stationEpoch = stationId.replace("station", "epoch");
        return receipt(stationId, stationEpoch, world.habits().held(books, world).head(stationId, stationEpoch)
                .orElse(new HeldRecords.Held(0, SealedRecord.NO_HASH, 0)));
    }

    private Receipt receipt(String stationId, String stationEpoch, HeldRecords.Held held) {
        Receipt plain = new Receipt(stationId, stationEpoch, held.stationSeq(), held.hash(), epoch, Instant.ofEpochMilli(held.receivedMillis()).toString(), null);
        String signature = signatures.computeIfAbsent(plain.toString(), key -> plain.signedBy(FixedKeys.CENTRE.privateKey()).signature());
        return new Receipt(stationId, stationEpoch, held.stationSeq(), held.hash(), epoch, plain.time(), signature);
    }

    private Came feed(String stationId, Sent request) {
        long begin = position(cursor(request));
        List<CentreBooks.Change> page = books.changes.stream()
                .filter(c -> world.habits().feeds(stationId, c.stationId()) && c.id() > begin).limit(PAGE).toList();
        page.stream().filter(c -> !c.stationId().equals(stationId)).forEach(c -> world.fault("foreign: " + stationId + " hears of " + c.caseId()));
        long last = page.isEmpty() ? begin : page.getLast().id();
        Receipt head = head(stationId);
        String standing = StandingWord.etag(epoch, head.upToSeq(), head.hash(), epoch + ":" + last, CATALOGUE_ETAG);
        if (page.isEmpty() && standing.equals(request.headers().get("if-none-match"))) {
            return new Came(304, headers("application/json", Map.of("etag", standing)), new byte[0]);
        }
        long passedOver = !page.isEmpty() && world.strikes(PASSES_OVER) ? page.get(world.chance().below(page.size())).id() : 0;
        return json(200, "application/json", new FeedAnswer(epoch + ":" + last, epoch, CATALOGUE_ETAG,
                page.stream().filter(c -> c.id() != passedOver).map(CentreComparison::told).toList(), page.size() == PAGE));
    }

    /** Where a cursor stands in the feed; one from before a restore stands at the beginning. */
    private long position(String cursor) {
        long from = cursor.startsWith(epoch + ":") ? Long.parseLong(cursor.substring(epoch.length() + 1)) : 0;
        return from > books.changes.size() ? 0 : from;
    }

    private Came compare(String stationId, byte[] body) {
        DigestRequest asked = WireJson.read(body, DigestRequest.class).orElseThrow();
        String chain = stationId + "/" + stationId.replace("station", "epoch");
        DigestAnswer sound = CentreComparison.compare(books, chain, stationId, asked, position(asked.cursor()));
        return json(200, "application/json", world.habits().compared(sound));
    }

    static Came catalogue() {
        return new Came(200, headers("application/json", Map.of("etag", CATALOGUE_ETAG)), CATALOGUE);
    }

    static String catalogueEtag() {
        return CATALOGUE_ETAG;
    }

    /** With which a station asks what there is to hear. */
    static String cursor(Sent request) {
        String query = request.query();
        int at = query.indexOf("cursor=") + "cursor=".length();
        int end = query.indexOf('&', at);
        return java.net.URLDecoder.decode(query.substring(at, end < 0 ? query.length() : end), StandardCharsets.UTF_8);
    }

    /** Every answer of a gateway carries its clock and what it answers. */
    private Came stamped(Sent request, Came answer) {
        Map<String, String> headers = new TreeMap<>(answer.headers());
        headers.put("yiwang-answers", request.headers().get("yiwang-signature"));
        headers.put("yiwang-clock", Long.toString(world.now()));
        return new Came(answer.status(), headers, answer.body());
    }

    static Came json(int status, String type, Object body) {
        return new Came(status, headers(type, Map.of()), WireJson.bytes(body));
    }

    private static Map<String, String> headers(String type, Map<String, String> more) {
        Map<String, String> headers = new TreeMap<>(more);
        headers.put("content-type", type);
        return headers;
    }

    static String sha256(byte[] bytes) {
        return Sha256.hex(bytes);
    }
}
