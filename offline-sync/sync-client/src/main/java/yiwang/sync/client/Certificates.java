package yiwang.sync.client;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/** Certificates as they travel and are kept: Base64 of DER. */
final class Certificates {

    private Certificates() { }

    /** Empty when it is none. */
    static Optional<X509Certificate> read(String base64) {
        try {
            return base64 == null || base64.isEmpty() ? Optional.empty() : Optional.of((X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(Base64.getDecoder().decode(base64))));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Base64 of SubjectPublicKeyInfo. */
    static String key(X509Certificate certificate) {
        return Base64.getEncoder().encodeToString(certificate.getPublicKey().getEncoded());
    }

    /** When a third of its time is left, or none. Pure. */
    static boolean renewalDue(X509Certificate certificate, Instant now) {
        Instant end = certificate.getNotAfter().toInstant();
        Duration whole = Duration.between(certificate.getNotBefore().toInstant(), end);
        return now.isAfter(end.minus(whole.dividedBy(3)));
    }
}
