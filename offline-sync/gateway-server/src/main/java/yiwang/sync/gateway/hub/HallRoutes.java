package yiwang.sync.gateway.hub;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import yiwang.sync.gateway.access.StationAccess;
import yiwang.sync.gateway.access.StationAccess.Caller;
import yiwang.sync.gateway.access.StationAccess.Signed;
import yiwang.sync.gateway.catalogue.CatalogueReply;
import yiwang.sync.gateway.catalogue.CatalogueShelf;
import yiwang.sync.gateway.http.Answers;
import yiwang.sync.gateway.http.BoundedBody;
import yiwang.sync.gateway.http.Refusal;
import yiwang.sync.gateway.records.IntakeOutcome;
import yiwang.sync.gateway.security.EventKind;
import yiwang.sync.gateway.security.SecurityEvents;
import yiwang.sync.protocol.hub.Heard;
import yiwang.sync.protocol.hub.HubWord;
import yiwang.sync.protocol.hub.PassedOn;
import yiwang.sync.protocol.hub.SignedPush;
import yiwang.sync.protocol.numbers.NumberRequest;
import yiwang.sync.protocol.wire.ChainPosition;
import yiwang.sync.protocol.wire.DigestAnswer;
import yiwang.sync.protocol.wire.FeedAnswer;
import yiwang.sync.protocol.wire.OpenApi;
import yiwang.sync.protocol.wire.ProblemAnswer;
import yiwang.sync.protocol.wire.PushAnswer;
import yiwang.sync.protocol.wire.PushRequest;
import yiwang.sync.protocol.wire.Receipt;
import yiwang.sync.protocol.wire.RequestSignature;
import yiwang.sync.protocol.wire.StandingWord;
import yiwang.sync.protocol.wire.UploadWindow;
import yiwang.sync.protocol.wire.WireJson;
import yiwang.sync.protocol.wire.WirePaths;

/** What the stations of a hall ask their hub: the centre's own operations. What only the centre can answer is passed on while they wait. */
record HallRoutes(StationAccess stations, SecurityEvents events, CentreDoor door, HubRelay relay, PushShelf shelf, ReceiptShelf receipts, FeedShelf feeds,
                  HubStock stock, NumberShelf numbers, Semaphore pushes) {

    private static final int SMALL_BODY = 16 * 1024;
    private static final int DIGEST_BODY = 64 * 1024;
    private static final int LONGEST_QUEUE_SECONDS = 10;
    private static final String RETRY_SECONDS = "5";
    /** So many bodies of pushes are in memory at once at most. */
    static final int PUSHES_AT_ONCE = 24;

    void register(RoutesConfig routes) {
        routes.get(WirePaths.OPENAPI, context -> context.contentType("application/json").result(OpenApi.bytes()));
        routes.post(WirePaths.ENROLMENTS, this::enrol);
        routes.post(WirePaths.CERTIFICATES, context -> passOn(context, stations.renewal(context, SMALL_BODY), WirePaths.CERTIFICATES));
        routes.get(WirePaths.CATALOGUE, this::catalogue);
        routes.post(WirePaths.RECORDS, this::push);
        routes.get(WirePaths.RECEIPT, this::receipt);
        routes.get(WirePaths.FEED, this::feed);
        routes.post(WirePaths.PROGRESS, context -> passOn(context, stations.body(context, SMALL_BODY), WirePaths.PROGRESS));
        routes.post(WirePaths.DIGEST, this::digest);
        routes.get(WirePaths.SEALING_KEY, this::sealingKey);
        routes.post(WirePaths.NUMBERS, this::numbers);
    }

    /** Only the centre makes stations. This hub knows the new one before the new one knows itself. */
    private void enrol(Context context) {
        PassedOn answer = got(context, door.passOn(Optional.empty(), WirePaths.ENROLMENTS, BoundedBody.read(context, SMALL_BODY)));
        if (answer.status() == 201) {
            got(context, door.hall());
        }
        give(context, answer);
    }

    private void passOn(Context context, Signed signed, String path) {
        give(context, got(context, door.passOn(Optional.of(signed.caller().stationId()), path, signed.body())));
    }

    /** When the centre told more than the station has heard, the pages kept here may be where it went missing. */
    private void digest(Context context) {
        Signed signed = stations.body(context, DIGEST_BODY);
        String stationId = signed.caller().stationId();
        PassedOn answer = got(context, door.passOn(Optional.of(stationId), WirePaths.DIGEST, signed.body()));
        if (answer.status() == 200 && WireJson.read(answer.body(), DigestAnswer.class).filter(word -> !word.feedSame()).isPresent()) {
            feeds.beginAnew(stationId);
        }
        give(context, answer);
    }

    private static void give(Context context, PassedOn answer) {
        context.status(answer.status()).header("Cache-Control", "no-store").result(answer.body());
        if (!answer.type().isEmpty()) {
            context.contentType(answer.type());
        }
    }

    private static <T> T got(Context context, Heard<T> heard) {
        return switch (heard) {
            case Heard.Got<T>(T value) -> value;
            case Heard.Refused<T>(ProblemAnswer problem) -> throw new Refusal(problem);
            case Heard.Away<T> away -> throw away(context);
        };
    }

    private static Refusal away(Context context) {
        context.header("Retry-After", RETRY_SECONDS);
        return Refusal.of(503, "centre_away", "大厅枢纽连不上中心，这一项要等中心恢复，办件照常受理。");
    }

    private void catalogue(Context context) {
        stations.head(context);
        CatalogueShelf catalogue = stock.catalogue().orElseThrow(() -> away(context));
        CatalogueReply.give(context, catalogue);
    }

    private void push(Context context) throws InterruptedException {
        if (!pushes.tryAcquire(LONGEST_QUEUE_SECONDS, TimeUnit.SECONDS)) {
            context.header("Retry-After", RETRY_SECONDS);
            throw Refusal.of(503, "gateway_busy", "大厅枢纽繁忙，稍后自动重发。");
        }
        try {
            take(context);
        } finally {
            pushes.release();
        }
    }

    private void take(Context context) {
        Signed signed = stations.body(context, PushRequest.MOST_BYTES);
        Caller caller = signed.caller();
        String encoding = context.header("Content-Encoding");
        SignedPush push = new SignedPush(caller.stationId(), caller.signedMillis(), context.header(RequestSignature.SIGNATURE), encoding == null ? "" : encoding, signed.travelled());
        boolean mayWait = String.valueOf(context.header(HubWord.PREFER)).contains(HubWord.LATER);
        HeldOutcome outcome = mayWait ? shelf.take(caller, push, BoundedBody.parse(signed.body(), PushRequest.class)) : new HeldOutcome.PassOn();
        switch (outcome) {
            case HeldOutcome.PassOn() -> through(context, push, caller.epoch());
            case HeldOutcome.Held held -> {
                relay.wake();
                Answers.json(context, 202, new HubWord(receipts.held(caller.stationId(), caller.epoch(), held.lastSeq(), held.hash()).orElseThrow(() -> away(context)), List.of()));
            }
            case HeldOutcome.Refused(IntakeOutcome.Gap gap) -> Answers.problem(context,
                    ProblemAnswer.of(409, "sequence_gap", "大厅枢纽还缺前面的记录，请从所示序号补发。").expecting(gap.expectedSeq()));
            case HeldOutcome.Refused(IntakeOutcome.Unfit unfit) -> Answers.problem(context,
                    ProblemAnswer.of(422, unfit.code(), unfit.sentence()).about(unfit.stationSeq()));
            case HeldOutcome.Refused(IntakeOutcome.Conflict conflict) -> {
                events.note(caller.stationId(), EventKind.CLONE_SUSPECTED, "another record under sequence " + conflict.stationSeq() + " at the hub");
                Answers.problem(context, ProblemAnswer.of(409, "record_conflict", "大厅枢纽已有同一编号但内容不同的记录，未覆盖，请联系管理员核对。").about(conflict.stationSeq()));
            }
            case HeldOutcome.Refused(IntakeOutcome.Taken taken) -> throw new IllegalStateException("what is taken is not refused");
        }
    }

    private void through(Context context, SignedPush push, String epoch) {
        PushAnswer answer = got(context, door.push(push, epoch));
        receipts.goesAgain(push.stationId());
        Answers.json(context, 200, answer);
    }

    private void receipt(Context context) {
        Caller caller = stations.head(context);
        look(caller, context.queryParam(ChainPosition.PARAMETER));
        if (receipts.receipt(caller.stationId()).isEmpty()) {
            got(context, door.hall());
        }
        ObjectNode answer = receipts.answer(caller.stationId(), caller.epoch()).orElseThrow(() -> away(context));
        context.header("Accept-Encoding", BoundedBody.ENCODING).header(UploadWindow.HEADER, UploadWindow.NAMED);
        Answers.json(context, 200, answer);
    }

    private void look(Caller caller, String told) {
        if (ChainPosition.parse(told).filter(end -> receipts.isForked(caller, end)).isPresent()) {
            events.note(caller.stationId(), EventKind.CLONE_SUSPECTED, "its chain is not the one that the hub holds");
            throw StationAccess.stopped();
        }
    }

    /** Waits for no change: what the centre has to tell is here already, or comes with a later pass. */
    private void feed(Context context) {
        Caller caller = stations.head(context);
        look(caller, context.queryParam(ChainPosition.PARAMETER));
        Receipt receipt = receipts.receipt(caller.stationId()).orElseThrow(() -> away(context));
        String etag = stock.catalogue().map(CatalogueShelf::etag).orElseThrow(() -> away(context));
        String cursor = Optional.ofNullable(context.queryParam("cursor")).orElse("");
        boolean known = feeds.isKnown(caller.stationId(), cursor);
        FeedShelf.Page page = feeds.after(caller.stationId(), cursor);
        if (!known) {
            relay.wake();
        }
        String standing = StandingWord.etag(receipt.gatewayEpoch(), receipt.upToSeq(), receipt.hash(), page.to(), etag);
        if (page.changes().isEmpty() && standing.equals(context.header("If-None-Match"))) {
            context.status(304).header("ETag", standing).header("Cache-Control", "no-store");
            return;
        }
        Answers.json(context, 200, new FeedAnswer(page.to(), receipt.gatewayEpoch(), etag, page.changes(), page.more()));
    }

    private void sealingKey(Context context) {
        stations.head(context);
        Answers.json(context, 200, stock.sealingKey().orElseThrow(() -> away(context)));
    }

    private void numbers(Context context) {
        Signed signed = stations.body(context, SMALL_BODY);
        NumberRequest request = BoundedBody.parse(signed.body(), NumberRequest.class);
        if (!request.isSound()) {
            throw Refusal.of(400, "not_readable", "取号请求中的日期或数量不符合约定。");
        }
        Answers.json(context, 200, numbers.give(request));
    }
}
