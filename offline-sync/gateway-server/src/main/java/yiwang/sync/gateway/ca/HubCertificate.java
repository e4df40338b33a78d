package yiwang.sync.gateway.ca;

import java.io.ByteArrayInputStream;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.function.Supplier;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedKeyManager;
import yiwang.sync.domain.port.StationIdentity;

/** What a hall's hub shows to whoever comes: the certificate that the centre gave it, the newest one that it holds. */
final class HubCertificate extends X509ExtendedKeyManager {

    private static final String ONLY = "hub";
    private static final String TYPE = "EdDSA";

    private final Supplier<StationIdentity> identity;

    HubCertificate(Supplier<StationIdentity> identity) {
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
    public String[] getClientAliases(String keyType, Principal[] issuers) {
        return new String[0];
    }

    @Override
    public String chooseClientAlias(String[] keyType, Principal[] issuers, Socket socket) {
        return null;
    }
}
