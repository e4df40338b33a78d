package yiwang.sync.client;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import yiwang.sync.domain.port.StationIdentity;
import yiwang.sync.domain.record.SealedRecord;
import yiwang.sync.protocol.hub.HubWord;
import yiwang.sync.protocol.numbers.NumberAnswer;
import yiwang.sync.protocol.numbers.NumberRequest;
import yiwang.sync.protocol.wire.CertificateAnswer;
import yiwang.sync.protocol.wire.CertificateRequest;
import yiwang.sync.protocol.wire.ChainPosition;
import yiwang.sync.protocol.wire.DigestAnswer;
import yiwang.sync.protocol.wire.DigestRequest;
import yiwang.sync.protocol.wire.Ed25519;
import yiwang.sync.protocol.wire.FeedAnswer;
import yiwang.sync.protocol.wire.HealthAnswer;
import yiwang.sync.protocol.wire.ProblemAnswer;
import yiwang.sync.protocol.wire.ProgressAnswer;
import yiwang.sync.protocol.wire.ProgressRequest;
import yiwang.sync.protocol.wire.PushAnswer;
import yiwang.sync.protocol.wire.PushRequest;
import yiwang.sync.protocol.wire.Receipt;
import yiwang.sync.protocol.wire.RecordMessage;
import yiwang.sync.protocol.wire.SealingKeyAnswer;
import yiwang.sync.protocol.wire.Sha256;
import yiwang.sync.protocol.wire.SigningRequest;
import yiwang.sync.protocol.wire.ToldNumber;
import yiwang.sync.protocol.wire.UploadWindow;
import yiwang.sync.protocol.wire.WireJson;
import yiwang.sync.protocol.wire.WirePaths;

/** What an enrolled station asks its gateway. Calls wait for their end; safe for many threads. */
public final class GatewayClient implements AutoCloseable {

    private static final MediaType JSON = MediaType.get("application/json");
    private static final String NO_BODY = Sha256.hex(new byte[0]);

    private volatile StationIdentity identity;
    private final Wire wire;
    private final Clock clock;
    private final SignedRequests requests;
    /** The gateway said that it unpacks: an older one does not. */
    private volatile boolean packs;
    /** The gateway said that it knows uploads by name before their creation. */
    private volatile boolean names;
    private volatile Function<SealedRecord, Optional<ToldNumber>> toldNumbers = record -> Optional.empty();

    public GatewayClient(StationIdentity identity, Clock clock) {
        this(identity, clock, Line.WAIT);
    }

    /** @param wait longest silence of the line within a call */
    public GatewayClient(StationIdentity identity, Clock clock, Duration wait) {
        this(identity, clock, new Line(clock, wait, StationTls.of(identity, clock)), message -> Ed25519.sign(identity.privateKey(), message));
    }

    GatewayClient(StationIdentity identity, Clock clock, Wire wire, Function<byte[], String> signer) {
        this.identity = identity;
        this.wire = wire;
        this.clock = clock;
        this.requests = new SignedRequests(identity, wire, clock, signer);
    }

    /**
     * @param clockOffset  gateway's clock less the station's, milliseconds, when the answer told it
     * @param hub          verified; when a hub answers in the gateway's place and brings its receipt
     */
    public record HeadReceipt(Receipt receipt, Optional<Long> clockOffset, Optional<HubWord> hub) { }

    /** The gateway's verified word on what it holds of this station. @param end of the station's own chain: told with each sync, a gateway that knows better holds the station */
    public Answer<HeadReceipt> receipt(ChainPosition end) {
        return get(requests.url(WirePaths.RECEIPT).newBuilder().addQueryParameter(ChainPosition.PARAMETER, end.text()).build()).then(reply -> json(reply, Receipt.class).then(receipt -> {
            if (!ours(receipt)) {
                return Answer.failed(FailureKind.RECEIPT_INVALID);
            }
            reply.clockOffset().ifPresent(requests::offset);
            packs = PackedBody.ENCODING.equals(reply.headers().get("Accept-Encoding"));
            names = UploadWindow.allowsNamed(reply.headers().get(UploadWindow.HEADER));
            return new Answer.Got<>(new HeadReceipt(receipt, reply.clockOffset(), hubWord(reply)));
        }));
    }

    /**
     * @param records  contiguous, in order, not empty
     * @param sent     told when the request has left completely and the gateway begins to answer, whatever becomes of the answer
     */
    public PushOutcome push(List<SealedRecord> records, Runnable sent) {
        return push(pack(records), sent);
    }

    /** As {@link #push}, for what only the gateway itself can decide: a hub passes it on while the answer is waited for. */
    PushOutcome pushThrough(List<SealedRecord> records) {
        return push(pack(records), () -> { }, false);
    }

    PushOutcome push(PackedRange range, Runnable sent) {
        return push(range, sent, true);
    }

    /** As they travel to this gateway. */
    PackedRange pack(List<SealedRecord> records) {
        byte[] plain = WireJson.bytes(new PushRequest(identity.epoch(), records.stream().map(this::message).toList()));
        boolean packed = packs;
        return new PackedRange(records, packed ? PackedBody.of(plain) : plain, packed);
    }

    private RecordMessage message(SealedRecord record) {
        RecordMessage message = RecordMessage.of(record);
        return toldNumbers.apply(record).map(message::with).orElse(message);
    }

    /** What goes along with records that are offered again; asked by any thread. */
    void toldNumbers(Function<SealedRecord, Optional<ToldNumber>> numbers) {
        toldNumbers = numbers;
    }

    private PushOutcome push(PackedRange range, Runnable sent, boolean mayBeHeld) {
        Request.Builder builder = new Request.Builder().url(requests.url(WirePaths.RECORDS)).post(RequestBody.create(range.body(), JSON))
                .tag(Line.Sent.class, sent::run);
        if (mayBeHeld) {
            builder.header(HubWord.PREFER, HubWord.LATER);
        }
        Request request = (range.packed() ? builder.header("Content-Encoding", PackedBody.ENCODING) : builder).build();
        return switch (requests.call(request, Sha256.hex(range.body()))) {
            case Answer.Failed<Reply> failed -> new PushOutcome.Failed(failed.failure());
            case Answer.Got<Reply> got -> pushed(got.value(), range.last());
        };
    }

    private Optional<HubWord> hubWord(Reply reply) {
        return WireJson.read(reply.body(), HubWord.class).filter(word -> word.held() != null && word.held().verifiedBy(identity.gatewayKey(), identity.hall())
                && word.held().stationId().equals(identity.stationId()) && word.held().epoch().equals(identity.epoch()));
    }

    private PushOutcome pushed(Reply reply, SealedRecord last) {
        if (reply.status() == 202) {
            return hubWord(reply).filter(word -> word.held().upToSeq() == last.stationSeq() && word.held().hash().equals(last.hash()))
                    .<PushOutcome>map(word -> new PushOutcome.Held(word.held())).orElseGet(() -> new PushOutcome.Failed(Failure.of(FailureKind.NOT_A_GATEWAY)));
        }
        if (reply.is2xx()) {
            return switch (json(reply, PushAnswer.class)) {
                case Answer.Failed<PushAnswer> failed -> new PushOutcome.Failed(failed.failure());
                case Answer.Got<PushAnswer> got when covers(got.value().receipt(), last) ->
                        new PushOutcome.Receipted(got.value().receipt(), got.value().troubles());
                case Answer.Got<PushAnswer> got -> new PushOutcome.Failed(Failure.of(FailureKind.RECEIPT_INVALID));
            };
        }
        Optional<ProblemAnswer> problem = reply.problem();
        if (reply.status() == 409 && problem.isPresent() && problem.get().expectedSeq() != null) {
            return new PushOutcome.Gap(problem.get().expectedSeq());
        }
        Failure failure = FailureReading.of(reply);
        long about = problem.map(ProblemAnswer::stationSeq).orElse(0L);
        return switch (failure.kind()) {
            case RECORD_CONFLICT -> new PushOutcome.Conflict(about);
            case REFUSED_CONTENT -> new PushOutcome.Refused(about, failure);
            default -> new PushOutcome.Failed(failure);
        };
    }

    private boolean covers(Receipt receipt, SealedRecord last) {
        return receipt != null && ours(receipt) && receipt.upToSeq() == last.stationSeq() && receipt.hash().equals(last.hash());
    }

    private boolean ours(Receipt receipt) {
        return receipt.verifiedBy(identity.gatewayKey()) && receipt.stationId().equals(identity.stationId())
                && receipt.epoch().equals(identity.epoch());
    }

    /**
     * One request for a station that has nothing to send: is there anything new for it?
     *
     * @param known  what the last whole pass ended with, by {@link StandingWord}
     * @return the clock's offset when nothing has changed at the gateway, neither its receipt nor its feed nor its catalogue;
     *         empty when something has
     */
    public Answer<Optional<Long>> unchanged(ChainPosition end, String cursor, String known) {
        HttpUrl url = requests.url(WirePaths.FEED).newBuilder().addQueryParameter("cursor", cursor)
                .addQueryParameter(ChainPosition.PARAMETER, end.text()).build();
        return requests.call(new Request.Builder().url(url).header("If-None-Match", known).build(), NO_BODY)
                .then(reply -> reply.status() == 304 && known.equals(reply.headers().get("ETag")) && reply.clockOffset().isPresent()
                        ? new Answer.Got<>(reply.clockOffset()) : reply.status() == 200 ? new Answer.Got<>(Optional.empty())
                        : new Answer.Failed<>(FailureReading.of(reply)));
    }

    /** @param cursor empty = from the beginning; @param limit changes in the answer at most; @param wait how long the gateway may hold the answer back */
    public Answer<FeedAnswer> feed(String cursor, int limit, Duration wait) {
        HttpUrl url = requests.url(WirePaths.FEED).newBuilder().addQueryParameter("cursor", cursor)
                .addQueryParameter("limit", Integer.toString(limit)).addQueryParameter("wait", Long.toString(wait.toSeconds())).build();
        return get(url).then(reply -> json(reply, FeedAnswer.class)).then(feed -> feed.cursor() == null || feed.gatewayEpoch() == null
                ? Answer.failed(FailureKind.NOT_A_GATEWAY) : new Answer.Got<>(feed));
    }

    /**
     * The catalogue package, or so many bytes of it; an older gateway gives all of it at once.
     *
     * @param held  its bytes, when there is one
     * @param etag  of the one that the part is to be of; of another one the whole comes
     */
    Answer<CatalogueAnswer> catalogue(Optional<byte[]> held, String etag, long from, int bytes) {
        Request.Builder request = new Request.Builder().url(requests.url(WirePaths.CATALOGUE))
                .header("Range", "bytes=" + from + "-" + (from + bytes - 1)).header("If-Range", etag);
        held.ifPresent(one -> request.header("If-None-Match", CatalogueEtag.of(one)));
        return requests.call(request.build(), NO_BODY).then(GatewayClient::catalogue);
    }

    /** The catalogue package in one piece, for a machine that has none yet. */
    public Answer<byte[]> firstCatalogue() {
        return get(requests.url(WirePaths.CATALOGUE)).then(GatewayClient::catalogue).then(answer -> answer instanceof CatalogueAnswer.Whole(byte[] bytes)
                ? new Answer.Got<>(bytes) : Answer.failed(FailureKind.NOT_A_GATEWAY));
    }

    private static Answer<CatalogueAnswer> catalogue(Reply reply) {
        String etag = String.valueOf(reply.headers().get("ETag"));
        if (reply.status() == 206) {
            return ContentRange.parse(reply.headers().get("Content-Range")).filter(range -> range.length() == reply.body().length)
                    .<Answer<CatalogueAnswer>>map(range -> new Answer.Got<>(new CatalogueAnswer.Part(etag, range.from(), reply.body(), range.total())))
                    .orElseGet(() -> Answer.failed(FailureKind.NOT_A_GATEWAY));
        }
        if (reply.status() == 304) {
            return new Answer.Got<>(new CatalogueAnswer.Same());
        }
        boolean intact = reply.status() == 200 && reply.isJson() && CatalogueEtag.of(reply.body()).equals(etag);
        return intact ? new Answer.Got<>(new CatalogueAnswer.Whole(reply.body())) : new Answer.Failed<>(FailureReading.of(reply));
    }

    /** That person's cases at the centre. */
    public Answer<List<ProgressAnswer.Line>> progress(String idNumber) {
        byte[] body = WireJson.bytes(new ProgressRequest(idNumber));
        Request request = new Request.Builder().url(requests.url(WirePaths.PROGRESS)).post(RequestBody.create(body, JSON)).build();
        return requests.call(request, Sha256.hex(body)).then(reply -> json(reply, ProgressAnswer.class))
                .then(answer -> new Answer.Got<>(answer.cases()));
    }

    /** Compares what both sides hold; an older gateway cannot. */
    public Answer<DigestAnswer> digest(DigestRequest asked) {
        byte[] body = WireJson.bytes(asked);
        Request request = new Request.Builder().url(requests.url(WirePaths.DIGEST)).post(RequestBody.create(body, JSON)).build();
        return requests.call(request, Sha256.hex(body)).then(reply -> json(reply, DigestAnswer.class));
    }

    /** Blocks of the hall's queue numbers: given once, so that an answer that is lost costs them. */
    Answer<NumberAnswer> numbers(NumberRequest asked) {
        byte[] body = WireJson.bytes(asked);
        Request request = new Request.Builder().url(requests.url(WirePaths.NUMBERS)).post(RequestBody.create(body, JSON)).build();
        return requests.call(request, Sha256.hex(body)).then(reply -> json(reply, NumberAnswer.class));
    }

    /** The key for which bundles are sealed, with the gateway's verified signature; an older gateway has none. */
    public Answer<SealingKeyAnswer> sealingKey() {
        return get(requests.url(WirePaths.SEALING_KEY)).then(reply -> json(reply, SealingKeyAnswer.class))
                .then(key -> key.verifiedBy(identity.gatewayKey()) ? new Answer.Got<>(key) : Answer.failed(FailureKind.RECEIPT_INVALID));
    }

    /** Whether the station's certificate ends soon, or has ended. */
    boolean certificateEnds(Instant now) {
        return Certificates.read(identity.certificate()).filter(certificate -> Certificates.renewalDue(certificate, now)).isPresent();
    }

    /** Fetches a fresh certificate for the same key and uses it from the next connection on. @return what is to be kept */
    Answer<StationIdentity> renewCertificate() {
        return renewCertificate(List.of());
    }

    /** @param names by which a hub serves its hall over TLS */
    Answer<StationIdentity> renewCertificate(List<String> names) {
        String key = Certificates.read(identity.certificate()).map(Certificates::key).orElse("");
        byte[] body = WireJson.bytes(new CertificateRequest(SigningRequest.of(identity.stationId(), new Ed25519.Keys(key, identity.privateKey())), names));
        Request request = new Request.Builder().url(requests.url(WirePaths.CERTIFICATES)).post(RequestBody.create(body, JSON)).build();
        return requests.call(request, Sha256.hex(body)).then(reply -> json(reply, CertificateAnswer.class)).then(answer -> {
            if (Certificates.read(answer.certificate()).map(Certificates::key).filter(key::equals).isEmpty()) {
                return Answer.failed(FailureKind.NOT_A_GATEWAY);
            }
            identity = identity.with(identity.gatewayRoot(), answer.certificate());
            StationTls.of(identity, clock).ifPresent(wire::use);
            return new Answer.Got<>(identity);
        });
    }

    /** Whether what answers here calls itself a hub; nobody's signature stands behind that. */
    boolean saysHub() {
        return get(requests.url(WirePaths.HEALTH)).then(reply -> json(reply, HealthAnswer.class)) instanceof Answer.Got<HealthAnswer>(HealthAnswer health)
                && "hub".equals(health.role());
    }

    /** Whether the gateway takes pieces of an upload before its creation is answered, by the newest receipt. */
    boolean namesUploads() {
        return names;
    }

    SignedRequests requests() {
        return requests;
    }

    StationIdentity identity() {
        return identity;
    }

    private Answer<Reply> get(HttpUrl url) {
        return requests.call(new Request.Builder().url(url).build(), NO_BODY);
    }

    private static <T> Answer<T> json(Reply reply, Class<T> type) {
        if (reply.status() != 200 || !reply.isJson()) {
            return new Answer.Failed<>(FailureReading.of(reply));
        }
        return WireJson.read(reply.body(), type).<Answer<T>>map(Answer.Got::new).orElseGet(() -> Answer.failed(FailureKind.NOT_A_GATEWAY));
    }

    /** Ends calls under way; later ones fail as if the line were cut. */
    @Override
    public void close() {
        wire.close();
    }
}
