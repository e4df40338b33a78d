package yiwang.sync.gateway;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import yiwang.sync.gateway.access.StationAccess;
import yiwang.sync.gateway.ca.CertificateDesk;
import yiwang.sync.gateway.cases.PersonProgress;
import yiwang.sync.gateway.catalogue.CatalogueReply;
import yiwang.sync.gateway.catalogue.CatalogueShelf;
import yiwang.sync.gateway.digest.DigestDesk;
import yiwang.sync.gateway.enrolment.EnrolmentDesk;
import yiwang.sync.gateway.enrolment.EnrolmentOutcome;
import yiwang.sync.gateway.feed.Feed;
import yiwang.sync.gateway.http.Answers;
import yiwang.sync.gateway.http.BoundedBody;
import yiwang.sync.gateway.http.Refusal;
import yiwang.sync.gateway.numbers.NumberDesk;
import yiwang.sync.gateway.records.ChainWatch;
import yiwang.sync.gateway.records.IntakeOutcome;
import yiwang.sync.gateway.records.RecordIntake;
import yiwang.sync.protocol.numbers.NumberRequest;
import yiwang.sync.protocol.wire.CertificateAnswer;
import yiwang.sync.protocol.wire.CertificateRequest;
import yiwang.sync.protocol.wire.ChainPosition;
import yiwang.sync.protocol.wire.DigestRequest;
import yiwang.sync.protocol.wire.EnrolmentRequest;
import yiwang.sync.protocol.wire.FeedAnswer;
import yiwang.sync.protocol.wire.ProblemAnswer;
import yiwang.sync.protocol.wire.ProgressRequest;
import yiwang.sync.protocol.wire.ProtocolRange;
import yiwang.sync.protocol.wire.PushAnswer;
import yiwang.sync.protocol.wire.PushRequest;
import yiwang.sync.protocol.wire.Receipt;
import yiwang.sync.protocol.wire.SealingKeyAnswer;
import yiwang.sync.protocol.wire.StandingWord;
import yiwang.sync.protocol.wire.UploadWindow;
import yiwang.sync.protocol.wire.WirePaths;

/** What stations ask for. */
record StationRoutes(StationAccess stations, EnrolmentDesk enrolments, CertificateDesk certificates, CatalogueShelf catalogue,
                     RecordIntake intake, ChainWatch watch, Feed feed, PersonProgress progress, SealingKeyAnswer sealingKey,
                     DigestDesk digests, NumberDesk numbers, Semaphore pushes) {

    private static final int UPGRADE_REQUIRED = 426;
    private static final int SMALL_BODY = 16 * 1024;
    private static final int DIGEST_BODY = 64 * 1024;
    private static final int LONGEST_WAIT_SECONDS = 25;
    private static final int LONGEST_QUEUE_SECONDS = 10;
    /** So many bodies of pushes are in memory at once at most. */
    static final int PUSHES_AT_ONCE = 24;

    void register(RoutesConfig routes) {
        routes.before(StationRoutes::negotiate);
        routes.post(WirePaths.ENROLMENTS, this::enrol);
        routes.post(WirePaths.CERTIFICATES, this::certificate);
        routes.get(WirePaths.CATALOGUE, this::catalogue);
        routes.post(WirePaths.RECORDS, this::push);
        routes.get(WirePaths.RECEIPT, this::receipt);
        routes.get(WirePaths.FEED, this::feed);
        routes.post(WirePaths.PROGRESS, this::progress);
        routes.post(WirePaths.DIGEST, this::digest);
        routes.get(WirePaths.SEALING_KEY, this::sealingKey);
        routes.post(WirePaths.NUMBERS, this::numbers);
    }

    /** Says what this gateway speaks, and turns away a station with which it has nothing in common. Foreign clients of other kinds say nothing. */
    static void negotiate(Context context) {
        context.header(ProtocolRange.HEADER, ProtocolRange.OURS.text());
        boolean station = StationAccess.isSigned(context) || context.path().equals(WirePaths.ENROLMENTS);
        if (station && ProtocolRange.parse(context.header(ProtocolRange.HEADER)).common(ProtocolRange.OURS).isEmpty()) {
            throw Refusal.of(UPGRADE_REQUIRED, "protocol_unsupported", "本机程序与中心的版本相差太远，不能互通，请联系管理员升级较旧的一方。办件已保存在本机。");
        }
    }

    /** Signed only when a hub passes it on, whose hall the code has to be for. */
    private void enrol(Context context) {
        Optional<String> hall = StationAccess.isSigned(context) ? Optional.of(stations.hub(context).hall()) : Optional.empty();
        EnrolmentRequest request = BoundedBody.parse(BoundedBody.read(context, SMALL_BODY), EnrolmentRequest.class);
        switch (enrolments.enrol(request, hall)) {
            case EnrolmentOutcome.Enrolled enrolled -> Answers.json(context, 201, enrolled.answer());
            case EnrolmentOutcome.Refused refused -> Answers.problem(context, ProblemAnswer.of(403, refused.code(), refused.sentence()));
        }
    }

    private void certificate(Context context) {
        StationAccess.Signed signed = stations.renewal(context, SMALL_BODY);
        StationAccess.Caller caller = signed.caller();
        CertificateRequest request = BoundedBody.parse(signed.body(), CertificateRequest.class);
        if (!request.isNamed() || !request.names().isEmpty() && !stations.isHub(caller)) {
            throw Refusal.of(400, "names_refused", "只有大厅枢纽可以为自己申请带有地址的证书。");
        }
        CertificateAnswer answer = Optional.ofNullable(request.csr())
                .flatMap(csr -> request.names().isEmpty() ? certificates.certify(csr, caller.stationId(), caller.publicKey())
                        : certificates.certifyHub(request, caller.stationId(), caller.publicKey(), caller.hall()))
                .orElseThrow(() -> Refusal.of(400, "csr_refused", "证书申请与站点密钥不符。"));
        Answers.json(context, 200, answer);
    }

    private void catalogue(Context context) {
        stations.anyone(context);
        CatalogueReply.give(context, catalogue);
    }

    private void push(Context context) throws InterruptedException {
        if (!pushes.tryAcquire(LONGEST_QUEUE_SECONDS, TimeUnit.SECONDS)) {
            context.header("Retry-After", "5");
            throw Refusal.of(503, "gateway_busy", "中心繁忙，稍后自动重发。");
        }
        try {
            take(context);
        } finally {
            pushes.release();
        }
    }

    private void take(Context context) {
        StationAccess.Signed signed = stations.body(context, PushRequest.MOST_BYTES);
        if (signed.caller().through().isPresent()) {
            HubRoutes.requireProof(context, signed.caller());
        }
        switch (intake.take(signed.caller(), BoundedBody.parse(signed.body(), PushRequest.class))) {
            case IntakeOutcome.Taken taken -> Answers.json(context, 200, new PushAnswer(taken.receipt(), taken.troubles()));
            case IntakeOutcome.Gap gap -> Answers.problem(context,
                    ProblemAnswer.of(409, "sequence_gap", "中心还缺前面的记录，请从所示序号补发。").expecting(gap.expectedSeq()));
            case IntakeOutcome.Conflict conflict -> Answers.problem(context,
                    ProblemAnswer.of(409, "record_conflict", "中心已有同一编号但内容不同的记录，未覆盖，请联系管理员核对。").about(conflict.stationSeq()));
            case IntakeOutcome.Unfit unfit -> Answers.problem(context,
                    ProblemAnswer.of(422, unfit.code(), unfit.sentence()).about(unfit.stationSeq()));
        }
    }

    /** Tells also how bodies and files may travel: a station that talks to an older gateway sends them plain, and files in order. */
    private void receipt(Context context) {
        StationAccess.Caller caller = stations.head(context);
        watch.look(caller, context.queryParam(ChainPosition.PARAMETER));
        context.header("Accept-Encoding", BoundedBody.ENCODING).header(UploadWindow.HEADER, UploadWindow.NAMED);
        Answers.json(context, 200, intake.head(caller));
    }

    private void feed(Context context) throws InterruptedException {
        StationAccess.Caller caller = stations.head(context);
        watch.look(caller, context.queryParam(ChainPosition.PARAMETER));
        String known = context.header("If-None-Match");
        if (known != null) {
            FeedAnswer now = feed.after(caller.stationId(), context.queryParam("cursor"), 1, Duration.ZERO);
            Receipt head = intake.head(caller);
            String standing = StandingWord.etag(head.gatewayEpoch(), head.upToSeq(), head.hash(), now.cursor(), now.catalogueEtag());
            if (now.changes().isEmpty() && standing.equals(known)) {
                context.status(304).header("ETag", standing).header("Cache-Control", "no-store");
                return;
            }
        }
        Duration wait = Duration.ofSeconds(Math.clamp(number(context.queryParam("wait")), 0, LONGEST_WAIT_SECONDS));
        int limit = context.queryParam("limit") == null ? Feed.PAGE : (int) Math.clamp(number(context.queryParam("limit")), 1, Feed.LARGEST_PAGE);
        Answers.json(context, 200, feed.after(caller.stationId(), context.queryParam("cursor"), limit, wait));
    }

    private void progress(Context context) {
        StationAccess.Signed signed = stations.body(context, SMALL_BODY);
        ProgressRequest request = BoundedBody.parse(signed.body(), ProgressRequest.class);
        if (request.idNumber() == null || request.idNumber().isBlank()) {
            throw Refusal.of(400, "not_readable", "缺少证件号码。");
        }
        Answers.json(context, 200, progress.of(request.idNumber(), signed.caller().hall()));
    }

    private void digest(Context context) {
        StationAccess.Signed signed = stations.body(context, DIGEST_BODY);
        Answers.json(context, 200, digests.compare(signed.caller(), BoundedBody.parse(signed.body(), DigestRequest.class)));
    }

    private void numbers(Context context) {
        StationAccess.Signed signed = stations.bodyOfAnyone(context, SMALL_BODY);
        NumberRequest request = BoundedBody.parse(signed.body(), NumberRequest.class);
        Answers.json(context, 200, numbers.give(signed.caller().hall(), request)
                .orElseThrow(() -> Refusal.of(400, "not_readable", "取号请求中的日期或数量不符合约定。")));
    }

    private void sealingKey(Context context) {
        stations.anyone(context);
        Answers.json(context, 200, sealingKey);
    }

    private static long number(String text) {
        try {
            return text == null ? 0 : Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw Refusal.of(400, "not_readable", "等待秒数和条数应为整数。");
        }
    }
}
