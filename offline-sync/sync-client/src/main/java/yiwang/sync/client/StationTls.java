package yiwang.sync.client;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import yiwang.sync.domain.port.StationIdentity;

/** How a station speaks TLS: whom it trusts, and what it shows. */
record StationTls(SSLSocketFactory sockets, X509TrustManager trust) {

    private static final char[] IN_MEMORY = new char[0];

    /** Empty when the gateway was enrolled at without a root of its own: then the machine's trust holds. */
    static Optional<StationTls> of(StationIdentity identity, Clock clock) {
        return Certificates.read(identity.gatewayRoot()).map(root -> {
            Optional<X509Certificate> own = Certificates.read(identity.certificate());
            return with(own.map(certificate -> keys(identity.privateKey(), certificate, root)).orElseGet(() -> new KeyManager[0]), new PinnedTrust(root, clock, Optional.of(identity.hall())));
        });
    }

    /** For somebody who has no certificate yet. */
    static StationTls trusting(X509TrustManager trust) {
        return with(new KeyManager[0], trust);
    }

    private static StationTls with(KeyManager[] keys, X509TrustManager trust) {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys, new TrustManager[] {trust}, null);
            return new StationTls(context.getSocketFactory(), trust);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has TLS", e);
        }
    }

    private static KeyManager[] keys(String privateKey, X509Certificate certificate, X509Certificate root) {
        try {
            PrivateKey key = KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(privateKey)));
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry("station", key, IN_MEMORY, new Certificate[] {certificate, root});
            KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            factory.init(store, IN_MEMORY);
            return factory.getKeyManagers();
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("the station's own key cannot be used for TLS", e);
        }
    }
}
