package yiwang.sync.gateway.ca;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.function.Supplier;
import yiwang.sync.domain.port.StationIdentity;

/** What a hall's hub shows to whoever comes: the certificate that the centre gave it, the newest one that it holds. */
final class HubCertificate extends ServerKeys {

    private final Supplier<StationIdentity> identity;

    HubCertificate(Supplier<StationIdentity> identity) {
        super("hub", "EdDSA");
        this.identity = identity;
    }

    X509Certificate root() {
        return read(identity.get().gatewayRoot());
    }

    private static X509Certificate read(String base64) {
        try {
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(Base64.getDecoder().decode(base64)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the hub's own certificate or its root is damaged", e);
        }
    }

    @Override
    public X509Certificate[] getCertificateChain(String alias) {
        StationIdentity now = identity.get();
        return new X509Certificate[] {read(now.certificate()), read(now.gatewayRoot())};
    }

    @Override
    public PrivateKey getPrivateKey(String alias) {
        try {
            return KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(identity.get().privateKey())));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the hub's own key is damaged", e);
        }
    }
}
