package yiwang.sync.client;

import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import yiwang.sync.domain.port.StationIdentity;
import yiwang.sync.protocol.bundle.BundleReceipt;
import yiwang.sync.protocol.bundle.BundleRequest;
import yiwang.sync.protocol.hub.Centre;
import yiwang.sync.protocol.hub.HallAnswer;
import yiwang.sync.protocol.hub.Heard;
import yiwang.sync.protocol.hub.OnBehalf;
import yiwang.sync.protocol.hub.PassedOn;
import yiwang.sync.protocol.hub.SignedPush;
import yiwang.sync.protocol.numbers.NumberAnswer;
import yiwang.sync.protocol.numbers.NumberRequest;
import yiwang.sync.protocol.wire.Ed25519;
import yiwang.sync.protocol.wire.FeedAnswer;
import yiwang.sync.protocol.wire.ProblemAnswer;
import yiwang.sync.protocol.wire.PushAnswer;
import yiwang.sync.protocol.wire.Receipt;
import yiwang.sync.protocol.wire.SealingKeyAnswer;
import yiwang.sync.protocol.wire.Sha256;
import yiwang.sync.protocol.wire.WireJson;
import yiwang.sync.protocol.wire.WirePaths;

/** The centre over the line, as the hub of a hall asks it: every request signed by the hub, over TLS with the hub's own certificate. */
public final class CentreClient implements Centre {

    private static final MediaType JSON = MediaType.get("application/json");
    private static final String NO_BODY = Sha256.hex(new byte[0]);

    private final StationIdentity hub;
    private final Wire wire;
    private final SignedRequests requests;
    private final LineSense sense = new LineSense();
    private final Clock clock;
    private final GatewayClient own;
    private final Consumer<StationIdentity> kept;
    private final List<String> names;
    private boolean namesDue;

    /** @param hub as the centre enrolled it; @param names as below; @param kept told of it with a fresh certificate, which is to be kept */
    public CentreClient(StationIdentity hub, Clock clock, List<String> names, Consumer<StationIdentity> kept) {
        this(hub, clock, Line.WAIT, names, kept);
    }

    /** @param wait longest silence of the line within a call; @param names and addresses by which the hub serves its hall over TLS, none = without */
    public CentreClient(StationIdentity hub, Clock clock, Duration wait, List<String> names, Consumer<StationIdentity> kept) {
        this.hub = hub;
        this.names = List.copyOf(names);
        this.clock = clock;
        this.kept = kept;
        this.wire = new Line(clock, wait, StationTls.of(hub, clock));
        Function<byte[], String> signer = message -> Ed25519.sign(hub.privateKey(), message);
        this.requests = new SignedRequests(hub, wire, clock, signer);
        this.own = new GatewayClient(hub, clock, wire, signer);
        this.namesDue = !names.isEmpty() && !serves(names);
    }

    @Override
    public Heard<HallAnswer> hall() {
        if (namesDue || own.certificateEnds(clock.instant())) {
            certify();
        }
        return json(get(requests.url(WirePaths.HUB)), HallAnswer.class)
                .then(hall -> hall.pass() != null && hall.pass().holdsFor(hub.gatewayKey(), hub.hall()) ? new Heard.Got<>(hall) : forged());
    }

    /** Whether the hub can serve its hall over TLS by one of the centre's certificates, if need be with a fresh one from the centre. @return why not */
    public Optional<Failure> openDoor() {
        Optional<Failure> failed = namesDue ? certify() : Optional.empty();
        return serves(List.of()) ? Optional.empty() : failed.or(() -> Optional.of(Failure.of(FailureKind.BAD_CERTIFICATE)));
    }

    private boolean serves(List<String> wanted) {
        return Certificates.read(own.identity().certificate()).filter(certificate -> Certificates.serves(certificate, wanted)).isPresent();
    }

    private synchronized Optional<Failure> certify() {
        return switch (own.renewCertificate(names)) {
            case Answer.Got<StationIdentity> fresh -> {
                kept.accept(fresh.value());
                namesDue = false;
                yield Optional.empty();
            }
            case Answer.Failed<StationIdentity> failed -> Optional.of(failed.failure());
        };
    }

    @Override
    public Heard<Optional<byte[]>> catalogue(String etag) {
        Request request = new Request.Builder().url(requests.url(WirePaths.CATALOGUE)).header("If-None-Match", etag).build();
        return answered(requests.call(request, NO_BODY)).then(reply -> {
            if (reply.status() == 304) {
                return new Heard.Got<>(Optional.empty());
            }
            boolean intact = reply.status() == 200 && reply.isJson() && CatalogueEtag.of(reply.body()).equals(reply.headers().get("ETag"));
            return intact ? new Heard.Got<>(Optional.of(reply.body())) : refused(reply);
        });
    }

    @Override
    public Heard<SealingKeyAnswer> sealingKey() {
        return json(get(requests.url(WirePaths.SEALING_KEY)), SealingKeyAnswer.class)
                .then(key -> key.verifiedBy(hub.gatewayKey()) ? new Heard.Got<>(key) : forged());
    }

    @Override
    public Heard<Receipt> receipt(String stationId, String epoch) {
        return json(get(url(WirePaths.RECEIPT, stationId)), Receipt.class).then(receipt -> ours(receipt, stationId, epoch) ? new Heard.Got<>(receipt) : forged());
    }

    @Override
    public Heard<PushAnswer> push(SignedPush push, String epoch) {
        Request.Builder request = new Request.Builder().url(url(WirePaths.RECORDS, push.stationId())).post(RequestBody.create(push.body(), JSON))
                .header(OnBehalf.TIME, Long.toString(push.time())).header(OnBehalf.SIGNATURE, push.signature());
        if (!push.encoding().isEmpty()) {
            request.header("Content-Encoding", push.encoding());
        }
        return json(requests.call(request.build(), Sha256.hex(push.body())), PushAnswer.class)
                .then(answer -> answer.receipt() != null && ours(answer.receipt(), push.stationId(), epoch) ? new Heard.Got<>(answer) : forged());
    }

    private boolean ours(Receipt receipt, String stationId, String epoch) {
        return receipt.verifiedBy(hub.gatewayKey()) && receipt.stationId().equals(stationId) && receipt.epoch().equals(epoch);
    }

    @Override
    public Heard<FeedAnswer> feed(String stationId, String cursor, int limit) {
        HttpUrl url = url(WirePaths.FEED, stationId).newBuilder().addQueryParameter("cursor", cursor).addQueryParameter("limit", Integer.toString(limit)).build();
        return json(get(url), FeedAnswer.class).then(feed -> feed.cursor() == null || feed.gatewayEpoch() == null ? forged() : new Heard.Got<>(feed));
    }

    @Override
    public Heard<String> bring(String stationId, String sha256, long size, String gatewayEpoch, Supplier<InputStream> open) {
        OnBehalfUploads place = new OnBehalfUploads(requests, hub.gatewayKey(), stationId, gatewayEpoch);
        UploadTask task = new UploadTask(sha256, size, Optional.empty(), open, url -> { }, at -> { });
        UploadGate gate = new UploadGate(sense, new Throttle(Throttle.UNLIMITED, System::nanoTime));
        return switch (new FileUpload(task, place, gate, sense, System::nanoTime).run()) {
            case UploadOutcome.Complete() -> new Heard.Got<>(place.word());
            case UploadOutcome.Interrupted interrupted -> failed(interrupted.failure());
            case UploadOutcome.Held() -> forged();
            case UploadOutcome.Refused(String code) -> new Heard.Refused<>(ProblemAnswer.of(422, code, FailureKind.REFUSED_CONTENT.sentence()));
            case UploadOutcome.Stopped() -> new Heard.Away<>(FailureKind.LINE_CUT.code());
        };
    }

    @Override
    public Heard<BundleReceipt> takeBundle(String stationId, String sha256, long size) {
        byte[] body = WireJson.bytes(new BundleRequest(sha256, size));
        Request request = new Request.Builder().url(url(WirePaths.BUNDLES, stationId)).post(RequestBody.create(body, JSON)).build();
        return json(requests.call(request, Sha256.hex(body)), BundleReceipt.class).then(answer -> answer.receipt() != null && answer.receipt().verifiedBy(hub.gatewayKey())
                && answer.receipt().stationId().equals(stationId) ? new Heard.Got<>(answer) : forged());
    }

    @Override
    public Heard<NumberAnswer> numbers(NumberRequest asked) {
        byte[] body = WireJson.bytes(asked);
        Request request = new Request.Builder().url(requests.url(WirePaths.NUMBERS)).post(RequestBody.create(body, JSON)).build();
        return json(requests.call(request, Sha256.hex(body)), NumberAnswer.class);
    }

    @Override
    public Heard<PassedOn> passOn(Optional<String> stationId, String path, byte[] body) {
        HttpUrl url = stationId.map(id -> url(path, id)).orElseGet(() -> requests.url(path));
        Request request = new Request.Builder().url(url).post(RequestBody.create(body, JSON)).build();
        return answered(requests.call(request, Sha256.hex(body))).then(reply -> new Heard.Got<>(new PassedOn(reply.status(),
                Optional.ofNullable(reply.headers().get("Content-Type")).orElse(""), reply.body())));
    }

    private HttpUrl url(String path, String stationId) {
        return requests.url(path).newBuilder().addQueryParameter(OnBehalf.PARAMETER, stationId).build();
    }

    private Answer<Reply> get(HttpUrl url) {
        return requests.call(new Request.Builder().url(url).build(), NO_BODY);
    }

    private static <T> Heard<T> json(Answer<Reply> answer, Class<T> type) {
        Function<Reply, Heard<T>> read = reply -> reply.status() != 200 || !reply.isJson() ? refused(reply)
                : WireJson.read(reply.body(), type).<Heard<T>>map(Heard.Got::new).orElseGet(CentreClient::forged);
        return answered(answer).then(read);
    }

    /** What says that it is the centre's but is not signed by it, or cannot be read: as good as no answer. */
    private static <T> Heard<T> forged() {
        return new Heard.Away<>(FailureKind.RECEIPT_INVALID.code());
    }

    private static Heard<Reply> answered(Answer<Reply> answer) {
        return switch (answer) {
            case Answer.Got<Reply> got -> got.value().status() >= 500 ? failed(FailureReading.of(got.value())) : new Heard.Got<>(got.value());
            case Answer.Failed<Reply> failed -> failed(failed.failure());
        };
    }

    private static <T> Heard<T> refused(Reply reply) {
        return reply.problem().filter(problem -> reply.status() >= 400).<Heard<T>>map(Heard.Refused::new).orElseGet(() -> failed(FailureReading.of(reply)));
    }

    private static <T> Heard<T> failed(Failure failure) {
        return failure.kind() == FailureKind.REFUSED_CONTENT ? new Heard.Refused<>(ProblemAnswer.of(422, failure.code(), failure.sentence())) : new Heard.Away<>(failure.code());
    }

    @Override
    public void close() {
        wire.close();
    }
}
