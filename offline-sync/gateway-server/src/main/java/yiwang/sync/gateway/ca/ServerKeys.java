package yiwang.sync.gateway.ca;

import java.net.Socket;
import java.security.Principal;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedKeyManager;

/** One key under one name, for a server; nothing is shown as a client. */
abstract class ServerKeys extends X509ExtendedKeyManager {

    private final String only;
    private final String type;

    /** @param type of the key as TLS names it: EC, EdDSA */
    ServerKeys(String only, String type) {
        this.only = only;
        this.type = type;
    }

    @Override
    public final String chooseEngineServerAlias(String keyType, Principal[] issuers, SSLEngine engine) {
        return type.equals(keyType) ? only : null;
    }

    @Override
    public final String chooseServerAlias(String keyType, Principal[] issuers, Socket socket) {
        return type.equals(keyType) ? only : null;
    }

    @Override
    public final String[] getServerAliases(String keyType, Principal[] issuers) {
        return type.equals(keyType) ? new String[] {only} : new String[0];
    }

    @Override
    public final String[] getClientAliases(String keyType, Principal[] issuers) {
        return new String[0];
    }

    @Override
    public final String chooseClientAlias(String[] keyType, Principal[] issuers, Socket socket) {
        return null;
    }
}
