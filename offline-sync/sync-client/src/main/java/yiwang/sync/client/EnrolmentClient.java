package yiwang.sync.client;

import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import yiwang.sync.domain.port.StationIdentity;
import yiwang.sync.protocol.wire.Ed25519;
import yiwang.sync.protocol.wire.EnrolmentAnswer;
import yiwang.sync.protocol.wire.EnrolmentCode;
import yiwang.sync.protocol.wire.EnrolmentRequest;
import yiwang.sync.protocol.wire.ProtocolRange;
import yiwang.sync.protocol.wire.SigningRequest;
import yiwang.sync.protocol.wire.WireJson;
import yiwang.sync.protocol.wire.WirePaths;

/** Turns a one-time code into an identity. */
public final class EnrolmentClient {

    private static final int ATTEMPTS = 3;

    private final Clock clock;

    public EnrolmentClient(Clock clock) {
        this.clock = clock;
    }

    /**
     * Makes a key pair and enrols it. When the answer is lost on its way, asks again with the same key, which the gateway
     * answers as the first time.
     *
     * @param gatewayUrl such as {@code https://gateway.example}, with or without a slash at the end
     * @param code  with the fingerprint of a gateway's root behind a dot: then only that root is trusted, from now on
     * @return failures besides those of the line: {@code code_refused}, {@code code_used}, {@code code_expired}
     */
    public Answer<StationIdentity> enrol(String gatewayUrl, String code) {
        String base = gatewayUrl.replaceAll("/+$", "");
        HttpUrl url = HttpUrl.parse(base + WirePaths.ENROLMENTS);
        if (url == null) {
            return Answer.failed(FailureKind.GATEWAY_UNREACHABLE);
        }
        EnrolmentCode parsed = EnrolmentCode.parse(code);
        if (parsed.fingerprint().isPresent() && !url.isHttps()) {
            return Answer.failed(FailureKind.TLS_REQUIRED);
        }
        Optional<NamedRoot> named = parsed.fingerprint().map(f -> new NamedRoot(parsed, clock));
        Ed25519.Keys keys = Ed25519.generate();
        EnrolmentRequest asked = EnrolmentRequest.of(parsed.secret(), keys);
        Request request = new Request.Builder().url(url).header(ProtocolRange.HEADER, ProtocolRange.OURS.text()).post(RequestBody.create(WireJson.bytes(named.isPresent()
                ? asked.with(SigningRequest.of("station", keys)) : asked), MediaType.get("application/json"))).build();
        Line line = new Line(clock, Line.WAIT, named.map(StationTls::trusting));
        Answer<Reply> answer = line.call(request);
        for (int i = 1; i < ATTEMPTS && answer instanceof Answer.Failed<Reply> failed && failed.failure().kind() == FailureKind.LINE_CUT; i++) {
            answer = line.call(request);
        }
        line.close();
        return answer.then(reply -> identity(reply, base, keys)).then(identity -> pinned(identity, named));
    }

    /** What the gateway says of its root is not believed; the root that the code names is. */
    private static Answer<StationIdentity> pinned(StationIdentity identity, Optional<NamedRoot> named) {
        Optional<X509Certificate> root = named.flatMap(NamedRoot::root);
        if (root.isEmpty()) {
            return new Answer.Got<>(identity.with("", ""));
        }
        try {
            return new Answer.Got<>(identity.with(Base64.getEncoder().encodeToString(root.get().getEncoded()), identity.certificate()));
        } catch (CertificateEncodingException e) {
            return Answer.failed(FailureKind.BAD_CERTIFICATE);
        }
    }

    private static Answer<StationIdentity> identity(Reply reply, String base, Ed25519.Keys keys) {
        if (reply.status() != 201 || !reply.isJson()) {
            return new Answer.Failed<>(FailureReading.of(reply));
        }
        return WireJson.read(reply.body(), EnrolmentAnswer.class).filter(EnrolmentClient::complete)
                .<Answer<StationIdentity>>map(a -> new Answer.Got<>(new StationIdentity(a.stationId(), a.name(), a.hall(), a.areaCode(),
                        a.deviceCode(), a.epoch(), base, a.gatewayKey(), keys.privateKey(), "", a.certificate() == null ? "" : a.certificate())))
                .orElseGet(() -> Answer.failed(FailureKind.NOT_A_GATEWAY));
    }

    private static boolean complete(EnrolmentAnswer a) {
        return a.stationId() != null && a.name() != null && a.hall() != null && a.areaCode() != null && a.deviceCode() != null
                && a.epoch() != null && a.gatewayKey() != null && Ed25519.isPublicKey(a.gatewayKey());
    }
}
