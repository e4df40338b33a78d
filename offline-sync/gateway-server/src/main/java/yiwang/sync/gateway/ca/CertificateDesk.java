package yiwang.sync.gateway.ca;

import java.security.cert.CertificateEncodingException;
import java.util.Base64;
import java.util.Optional;
import yiwang.sync.protocol.wire.CertificateAnswer;

/** Gives stations their certificates: at enrolment, and again before one ends. */
public record CertificateDesk(AuthorityShelf shelf) {

    /** Empty when the request is not sound or not for this key. */
    public Optional<CertificateAnswer> certify(String csr, String stationId, String publicKey) {
        CertificateAuthority authority = shelf.authority();
        return authority.station(csr, stationId, publicKey).map(certificate -> {
            try {
                Base64.Encoder base64 = Base64.getEncoder();
                return new CertificateAnswer(base64.encodeToString(certificate.getEncoded()), base64.encodeToString(authority.root().getEncoded()));
            } catch (CertificateEncodingException e) {
                throw new IllegalStateException("a certificate just made can be written", e);
            }
        });
    }
}
