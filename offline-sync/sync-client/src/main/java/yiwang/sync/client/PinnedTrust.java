package yiwang.sync.client;

import java.security.GeneralSecurityException;
import java.security.cert.CertPathValidator;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.X509TrustManager;
import yiwang.sync.protocol.hub.HubSubject;

/** Trusts chains that end in one root and no other, whatever the operating system trusts; by the station's clock. @param hall whose hub may answer in the centre's place; empty = not known yet */
record PinnedTrust(X509Certificate root, Clock clock, Optional<String> hall) implements X509TrustManager {

    /** Whoever serves by the root's word. */
    PinnedTrust(X509Certificate root, Clock clock) {
        this(root, clock, Optional.empty());
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        List<X509Certificate> below = Arrays.stream(chain).filter(certificate -> !certificate.equals(root)).toList();
        try {
            PKIXParameters parameters = new PKIXParameters(Set.of(new TrustAnchor(root, null)));
            parameters.setRevocationEnabled(false);
            parameters.setDate(Date.from(clock.instant()));
            CertPathValidator.getInstance("PKIX").validate(CertificateFactory.getInstance("X.509").generateCertPath(below), parameters);
        } catch (GeneralSecurityException e) {
            throw new CertificateException("not by the gateway's root, or not good at this time", e);
        }
        if (below.isEmpty()) {
            throw new CertificateException("a root alone serves nobody");
        }
        if (!Certificates.isForServers(below.getFirst())) {
            throw new CertificateException("a station's certificate, not a gateway's");
        }
        if (hall.isPresent() && !HubSubject.hallOf(below.getFirst()).orElse(hall.get()).equals(hall.get())) {
            throw new CertificateException("the hub of another hall");
        }
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        throw new CertificateException("a station serves nobody");
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[] {root};
    }
}
