package yiwang.sync.gateway.ca;

import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.Optional;
import yiwang.sync.protocol.wire.CertificateAnswer;
import yiwang.sync.protocol.wire.CertificateRequest;

/** Gives stations their certificates: at enrolment, and again before one ends. */
public record CertificateDesk(AuthorityShelf shelf) {

    /** Empty when the request is not sound or not for this key. */
    public Optional<CertificateAnswer> certify(String csr, String stationId, String publicKey) {
        CertificateAuthority authority = shelf.authority();
        return authority.station(csr, stationId, publicKey).map(certificate -> answer(certificate, authority));
    }

    /** For a hub, with which it may serve its hall by these names. Empty as in {@link #certify}. */
    public Optional<CertificateAnswer> certifyHub(CertificateRequest request, String hubId, String publicKey, String hall) {
        CertificateAuthority authority = shelf.authority();
        return authority.hub(request.csr(), hubId, publicKey, hall, request.names()).map(certificate -> answer(certificate, authority));
    }

    private static CertificateAnswer answer(X509Certificate certificate, CertificateAuthority authority) {
        try {
            Base64.Encoder base64 = Base64.getEncoder();
            return new CertificateAnswer(base64.encodeToString(certificate.getEncoded()), base64.encodeToString(authority.root().getEncoded()));
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("a certificate just made can be written", e);
        }
    }
}
