package yiwang.sync.simulation;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import yiwang.sync.client.InlineSync;
import yiwang.sync.client.InlineSync.Back.Came;
import yiwang.sync.client.InlineSync.Sent;
import yiwang.sync.domain.record.SealedRecord;
import yiwang.sync.gateway.cases.CaseTrouble;
import yiwang.sync.gateway.records.HeldRecords;
import yiwang.sync.gateway.records.IntakeOutcome;
import yiwang.sync.gateway.records.RangeIntake;
import yiwang.sync.gateway.records.RangeReading;
import yiwang.sync.protocol.wire.ChangeWord;
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
final class SimulatedCentre {

    private static final byte[] CATALOGUE = "{\"version\":\"v1\"}".getBytes(StandardCharsets.UTF_8);
    private static final String CATALOGUE_ETAG = InlineSync.etag(CATALOGUE);
    /** A word that no program of today knows: stations keep it. */
    static final String OF_A_LATER_VERSION = "of_2031";
    private static final int PAGE = 5;
    private static final int DIES = 60;

    private final World world;
    private final Map<String, String> signatures = new HashMap<>();
    private final CentreUploads uploads;
    private CentreBooks books = new CentreBooks();
    private CentreBooks committed = books;
    private Optional<CentreBooks> backup = Optional.empty();
    private String epoch = "centre-0";
    private int restores;
    long downUntil;

    SimulatedCentre(World world) {
        this.world = world;
        this.uploads = new CentreUploads(world, this);
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
            world.note("restored to " + books.rows.size() + " records as " + epoch);
        }
    }

    void die() {
        downUntil = world.now() + 1 + world.chance().below(60_000);
        books = committed;
        uploads.die();
        world.note("centre died");
    }

    /** The centre decides a case. */
    void decide() {
        if (!books.cases.isEmpty()) {
            UUID caseId = List.copyOf(books.cases.keySet()).get(world.chance().below(books.cases.size()));
            CentreBooks.CentreCase old = books.cases.get(caseId);
            books.cases.put(caseId, new CentreBooks.CentreCase(old.stationId(), old.version(), old.text(), old.centreNo(), "DECIDED"));
            tell(old.stationId(), caseId, "DECIDED", old.centreNo());
            commit();
        }
    }

    void commit() {
        committed = books;
    }

    /** @param arrived bytes of the body that came before the line was cut; all of them = the whole request */
    Came answer(Sent request, int arrived) {
        if (isDown() || world.strikes(DIES)) {
            throw died();
        }
        String stationId = request.headers().get(RequestSignature.STATION.toLowerCase(java.util.Locale.ROOT));
        long time = Long.parseLong(request.headers().get(RequestSignature.TIME.toLowerCase(java.util.Locale.ROOT)));
        if (Math.abs(world.now() - time) > RequestSignature.WINDOW_MILLIS) {
            return stamped(request, json(401, ProblemAnswer.MEDIA_TYPE, ProblemAnswer.of(401, "clock_off", "本机时间与中心相差过大。").at(world.now())));
        }
        if (!world.habits().commitsBeforeAnswer() && committed == books) {
            books = committed.copy();
        }
        Came answer = route(stationId, request, arrived);
        if (world.habits().commitsBeforeAnswer() || world.chance().oneIn(3)) {
            commit();
        }
        if (world.strikes(DIES)) {
            throw died();
        }
        return stamped(request, answer);
    }

    private CentreDown died() {
        if (!isDown()) {
            die();
        }
        return new CentreDown("down");
    }

    private Came route(String stationId, Sent request, int arrived) {
        if (request.path().startsWith(WirePaths.UPLOADS)) {
            return uploads.answer(stationId, request, arrived);
        }
        return switch (request.path()) {
            case WirePaths.RECEIPT -> json(200, "application/json", head(stationId));
            case WirePaths.RECORDS -> push(stationId, request.body());
            case WirePaths.FEED -> feed(stationId, request);
            case WirePaths.CATALOGUE -> new Came(200, headers("application/json", Map.of("etag", CATALOGUE_ETAG)), CATALOGUE);
            case WirePaths.SEALING_KEY, WirePaths.DIGEST -> json(404, ProblemAnswer.MEDIA_TYPE, ProblemAnswer.of(404, "not_found", "没有。"));
            default -> throw new IllegalStateException(request.path());
        };
    }

    private Came push(String stationId, byte[] body) {
        String stationEpoch = stationId.replace("station", "epoch");
        return switch (RangeReading.of(WireJson.read(body, PushRequest.class).orElseThrow(), stationId, stationEpoch)) {
            case RangeReading.Unfit unfit -> problem(unfit.outcome());
            case RangeReading.Fit fit -> take(stationId, stationEpoch, fit.records());
        };
    }

    private Came take(String stationId, String stationEpoch, List<SealedRecord> offered) {
        HeldRecords held = world.habits().held(books, world);
        RangeIntake intake = new RangeIntake(held, this::apply, last -> receipt(stationId, stationEpoch, last));
        return switch (intake.take(offered, world.now())) {
            case IntakeOutcome.Taken taken -> json(200, "application/json", new PushAnswer(taken.receipt(), taken.troubles()));
            case IntakeOutcome.Gap gap when world.habits().takesGaps() || world.habits().saysYesToGaps() -> {
                if (world.habits().takesGaps()) {
                    offered.forEach(record -> {
                        held.add(record, world.now());
                        apply(record);
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

    private Optional<CaseTrouble> apply(SealedRecord record) {
        world.habits().between(world);
        if (record.type().startsWith("case.")) {
            String text = new String(record.payload(), StandardCharsets.UTF_8);
            int version = Integer.parseInt(text.substring(0, text.indexOf('|')));
            UUID caseId = record.caseId().orElseThrow();
            CentreBooks.CentreCase held = books.cases.get(caseId);
            if (held == null || world.habits().newer(version, held.version())) {
                String centreNo = held == null ? "C" + (books.serial = world.habits().nextSerial(books.serial)) : held.centreNo();
                String state = held == null ? "ACCEPTED" : held.state();
                books.cases.put(caseId, new CentreBooks.CentreCase(record.stationId(), version, text, centreNo, state));
                tell(record.stationId(), caseId, state, centreNo);
            }
        }
        return Optional.empty();
    }

    private void tell(String stationId, UUID caseId, String state, String centreNo) {
        books.changes.add(new CentreBooks.Change(books.changes.size() + 1, stationId, caseId, state, centreNo));
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
        String cursor = parameter(request.query());
        long from = cursor.startsWith(epoch + ":") ? Long.parseLong(cursor.substring(epoch.length() + 1)) : 0;
        long newest = books.changes.size();
        long begin = from > newest ? 0 : from;
        List<CentreBooks.Change> page = books.changes.stream()
                .filter(c -> world.habits().feeds(stationId, c.stationId()) && c.id() > begin).limit(PAGE).toList();
        page.stream().filter(c -> !c.stationId().equals(stationId)).forEach(c -> world.fault("foreign: " + stationId + " hears of " + c.caseId()));
        long last = page.isEmpty() ? begin : page.getLast().id();
        Receipt head = head(stationId);
        String standing = StandingWord.etag(epoch, head.upToSeq(), head.hash(), epoch + ":" + last, CATALOGUE_ETAG);
        if (page.isEmpty() && standing.equals(request.headers().get("if-none-match"))) {
            return new Came(304, headers("application/json", Map.of("etag", standing)), new byte[0]);
        }
        return json(200, "application/json", new FeedAnswer(epoch + ":" + last, epoch, CATALOGUE_ETAG, page.stream().map(c ->
                new FeedAnswer.Change(c.caseId().toString(), c.state(), c.centreNo(), null, Instant.ofEpochMilli(world.now()).toString(),
                        ChangeWord.of(OF_A_LATER_VERSION, c.id()))).toList(), page.size() == PAGE));
    }

    private static String parameter(String query) {
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
