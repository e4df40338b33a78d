package yiwang.sync.client;

import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Optional;
import javax.net.ssl.X509TrustManager;
import yiwang.sync.protocol.wire.EnrolmentCode;

/** Trusts the one root whose fingerprint stands in the enrolment code, and remembers it. */
final class NamedRoot implements X509TrustManager {

    private final EnrolmentCode code;
    private final Clock clock;
    private volatile Optional<X509Certificate> root = Optional.empty();

    NamedRoot(EnrolmentCode code, Clock clock) {
        this.clock = clock;
        this.code = code;
    }

    /** Once a connection stood. */
    Optional<X509Certificate> root() {
        return root;
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        for (X509Certificate certificate : chain) {
            if (code.names(certificate.getEncoded())) {
                new PinnedTrust(certificate, clock).checkServerTrusted(chain, authType);
                root = Optional.of(certificate);
                return;
            }
        }
        throw new CertificateException("the root that the code names is not among those shown");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        throw new CertificateException("a station serves nobody");
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }
}
