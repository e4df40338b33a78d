package yiwang.sync.client;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import okhttp3.HttpUrl;
import okhttp3.Request;
import yiwang.sync.domain.port.StationIdentity;
import yiwang.sync.protocol.wire.ProtocolRange;
import yiwang.sync.protocol.wire.RequestSignature;

/** Signs requests with the station's key, by the gateway's clock as far as it is known. */
final class SignedRequests {

    private final StationIdentity identity;
    private final Wire wire;
    private final Clock clock;
    private final Function<byte[], String> signer;
    private volatile long offsetMillis;

    /** @param signer makes the signature of a message, Base64 */
    SignedRequests(StationIdentity identity, Wire wire, Clock clock, Function<byte[], String> signer) {
        this.identity = identity;
        this.wire = wire;
        this.clock = clock;
        this.signer = signer;
    }

    /** Tag of a request whose head leaves out what the gateway can tell without it. */
    enum Brief {
        HEAD
    }

    HttpUrl url(String path) {
        return HttpUrl.get(identity.gatewayUrl() + path);
    }

    /** A refusal for the clock's sake is answered once, with the gateway's own time: a wrong clock stops no case. What can be sent once only goes with the next pass. */
    Answer<Reply> call(Request request, String content) {
        Answer<Reply> answer = ask(sign(request, content));
        Optional<Long> serverTime = switch (answer) {
            case Answer.Got<Reply> got when got.value().status() == 401 -> FailureReading.of(got.value()).serverTime();
            case Answer.Got<Reply> got -> Optional.empty();
            case Answer.Failed<Reply> failed -> Optional.empty();
        };
        if (serverTime.isEmpty()) {
            return answer;
        }
        offsetMillis = serverTime.get() - clock.millis();
        if (request.body() != null && request.body().isOneShot()) {
            return answer;
        }
        return ask(sign(request, content));
    }

    /**
     * An answer to another question counts as none; one of an older gateway does not say what it answers. A gateway with which this
     * program has no version of the protocol in common is told apart by which of the two is the older.
     */
    private Answer<Reply> ask(Request signed) {
        return wire.call(signed).then(reply -> {
            ProtocolRange theirs = ProtocolRange.parse(reply.headers().get(ProtocolRange.HEADER));
            if (theirs.common(ProtocolRange.OURS).isEmpty()) {
                return Answer.failed(theirs.newest() < ProtocolRange.OURS.oldest() ? FailureKind.GATEWAY_TOO_OLD : FailureKind.CLIENT_TOO_OLD);
            }
            String answers = reply.headers().get(RequestSignature.ANSWERS);
            return answers == null || answers.equals(signed.header(RequestSignature.SIGNATURE)) ? new Answer.Got<>(reply)
                    : Answer.failed(FailureKind.NOT_A_GATEWAY);
        });
    }

    void offset(long millis) {
        offsetMillis = millis;
    }

    private Request sign(Request request, String content) {
        HttpUrl url = request.url();
        String target = url.encodedPath() + (url.encodedQuery() == null ? "" : "?" + url.encodedQuery());
        long time = clock.millis() + offsetMillis;
        byte[] message = RequestSignature.message(request.method(), target, identity.stationId(), time, content,
                header(request, "Upload-Length"), header(request, "Upload-Offset"), header(request, "Upload-Metadata"));
        Request.Builder signed = request.newBuilder()
                .header(RequestSignature.STATION, identity.stationId())
                .header(RequestSignature.TIME, Long.toString(time))
                .header(RequestSignature.SIGNATURE, signer.apply(message));
        return (request.tag(Brief.class) == Brief.HEAD ? signed
                : signed.header(ProtocolRange.HEADER, ProtocolRange.OURS.text()).header(RequestSignature.CONTENT, content)).build();
    }

    private static String header(Request request, String name) {
        String value = request.header(name);
        return value == null ? "" : value;
    }
}
