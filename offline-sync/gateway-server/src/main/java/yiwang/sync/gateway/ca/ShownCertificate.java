package yiwang.sync.gateway.ca;

import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** What the gateway shows to whoever comes; made anew when a third of its time is left, so that it never ends while the gateway runs. */
final class ShownCertificate extends ServerKeys {

    private final CertificateAuthority authority;
    private final List<String> names;
    private final Clock clock;
    private final KeyPair keys = EcKeys.generate();
    private volatile List<X509Certificate> shown;

    ShownCertificate(CertificateAuthority authority, List<String> names, Clock clock) {
        super("gateway", "EC");
        this.authority = authority;
        this.names = List.copyOf(names);
        this.clock = clock;
        this.shown = authority.server(keys.getPublic(), names);
    }

    private List<X509Certificate> current() {
        Instant renew = shown.getFirst().getNotAfter().toInstant().minus(CertificateAuthority.SERVER_VALID.dividedBy(3));
        if (clock.instant().isAfter(renew)) {
            shown = authority.server(keys.getPublic(), names);
        }
        return shown;
    }

    @Override
    public X509Certificate[] getCertificateChain(String alias) {
        return current().toArray(X509Certificate[]::new);
    }

    @Override
    public PrivateKey getPrivateKey(String alias) {
        return keys.getPrivate();
    }
}
