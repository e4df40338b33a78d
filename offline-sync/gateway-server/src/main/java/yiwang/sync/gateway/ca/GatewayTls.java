package yiwang.sync.gateway.ca;

import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import yiwang.sync.domain.port.StationIdentity;

/** How a gateway speaks TLS. */
public final class GatewayTls {

    private GatewayTls() { }

    /** @param names and addresses by which it is reached */
    public static SSLContext context(CertificateAuthority authority, List<String> names, Clock clock) {
        return context(new ShownCertificate(authority, names, clock), authority.root());
    }

    /** For the hub of a hall. @param identity as it is kept now: a fresh certificate is shown from the next connection on */
    public static SSLContext ofHub(Supplier<StationIdentity> identity) {
        HubCertificate shown = new HubCertificate(identity);
        return context(shown, shown.root());
    }

    private static SSLContext context(KeyManager shown, X509Certificate root) {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(new KeyManager[] {shown}, new TrustManager[] {new OwnStations(root)}, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has TLS", e);
        }
    }
}
