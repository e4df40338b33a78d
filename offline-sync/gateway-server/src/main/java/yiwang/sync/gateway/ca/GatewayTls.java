package yiwang.sync.gateway.ca;

import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.List;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;

/** How a gateway speaks TLS. */
public final class GatewayTls {

    private GatewayTls() { }

    /** @param names and addresses by which it is reached */
    public static SSLContext context(CertificateAuthority authority, List<String> names, Clock clock) {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(new KeyManager[] {new ShownCertificate(authority, names, clock)}, new TrustManager[] {new OwnStations(authority.root())}, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has TLS", e);
        }
    }
}
