package yiwang.sync.gateway.ca;

import java.net.Socket;
import java.security.KeyPair;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedKeyManager;

/** What the gateway shows to whoever comes; made anew when a third of its time is left, so that it never ends while the gateway runs. */
final class ShownCertificate extends X509ExtendedKeyManager {

    private static final String ONLY = "gateway";
    private static final String TYPE = "EC";

    private final CertificateAuthority authority;
    private final List<String> names;
    private final Clock clock;
    private final KeyPair keys = EcKeys.generate();
    private volatile List<X509Certificate> shown;

    ShownCertificate(CertificateAuthority authority, List<String> names, Clock clock) {
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
    public String chooseEngineServerAlias(String keyType, Principal[] issuers, SSLEngine engine) {
        return TYPE.equals(keyType) ? ONLY : null;
    }

    @Override
    public String chooseServerAlias(String keyType, Principal[] issuers, Socket socket) {
        return TYPE.equals(keyType) ? ONLY : null;
    }

    @Override
    public String[] getServerAliases(String keyType, Principal[] issuers) {
        return TYPE.equals(keyType) ? new String[] {ONLY} : new String[0];
    }

    @Override
    public X509Certificate[] getCertificateChain(String alias) {
        return current().toArray(X509Certificate[]::new);
    }

    @Override
    public PrivateKey getPrivateKey(String alias) {
        return keys.getPrivate();
    }

    @Override
    public String[] getClientAliases(String keyType, Principal[] issuers) {
        return new String[0];
    }

    @Override
    public String chooseClientAlias(String[] keyType, Principal[] issuers, Socket socket) {
        return null;
    }
}
