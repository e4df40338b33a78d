package yiwang.sync.client;

import java.io.ByteArrayInputStream;
import java.net.InetAddress;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Certificates as they travel and are kept: Base64 of DER. */
final class Certificates {

    private static final String SERVER_AUTH = "1.3.6.1.5.5.7.3.1";

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

    /** Whether a gateway may serve by this certificate under all these names and addresses. */
    static boolean serves(X509Certificate certificate, List<String> names) {
        try {
            Set<String> named = Optional.ofNullable(certificate.getSubjectAlternativeNames()).orElse(List.of()).stream()
                    .map(name -> String.valueOf(name.get(1))).map(Certificates::plain).collect(Collectors.toSet());
            return isForServers(certificate) && names.stream().map(Certificates::plain).allMatch(named::contains);
        } catch (CertificateParsingException e) {
            return false;
        }
    }

    /** Whether its holder may serve by it at all. */
    static boolean isForServers(X509Certificate certificate) {
        try {
            return certificate.getExtendedKeyUsage() != null && certificate.getExtendedKeyUsage().contains(SERVER_AUTH);
        } catch (CertificateParsingException e) {
            return false;
        }
    }

    /** Addresses of six have many spellings. */
    private static String plain(String name) {
        try {
            return name.indexOf(':') < 0 ? name.toLowerCase(Locale.ROOT) : InetAddress.ofLiteral(name).getHostAddress();
        } catch (IllegalArgumentException e) {
            return name;
        }
    }

    /** When a third of its time is left, or none. Pure. */
    static boolean renewalDue(X509Certificate certificate, Instant now) {
        Instant end = certificate.getNotAfter().toInstant();
        Duration whole = Duration.between(certificate.getNotBefore().toInstant(), end);
        return now.isAfter(end.minus(whole.dividedBy(3)));
    }
}
