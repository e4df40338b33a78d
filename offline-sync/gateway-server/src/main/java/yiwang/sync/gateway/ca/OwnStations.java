package yiwang.sync.gateway.ca;

import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * Lets certificates in that this gateway's authority signed. Whether one has ended is asked later, by those who answer: a
 * station that was without a line for months gets a fresh one instead of a closed door.
 */
final class OwnStations extends X509ExtendedTrustManager {

    private final X509Certificate root;

    OwnStations(X509Certificate root) {
        this.root = root;
    }

    private void check(X509Certificate[] chain) throws CertificateException {
        try {
            chain[0].verify(root.getPublicKey());
        } catch (GeneralSecurityException e) {
            throw new CertificateException("not signed by this gateway's authority", e);
        }
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        check(chain);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket) throws CertificateException {
        check(chain);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine) throws CertificateException {
        check(chain);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        throw new CertificateException("a gateway asks no server");
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket) throws CertificateException {
        throw new CertificateException("a gateway asks no server");
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine) throws CertificateException {
        throw new CertificateException("a gateway asks no server");
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[] {root};
    }
}
