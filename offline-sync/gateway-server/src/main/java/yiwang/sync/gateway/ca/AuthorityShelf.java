package yiwang.sync.gateway.ca;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import yiwang.sync.gateway.database.GatewayDatabase;
import yiwang.sync.protocol.wire.EnrolmentCode;

/** Keeps the gateway's authority beside its signing key; all instances of a gateway have one. It is made when it is first needed. */
public final class AuthorityShelf {

    private static final String NAME = "Yiwang gateway root";

    private final GatewayDatabase database;
    private final Clock clock;
    private volatile Optional<CertificateAuthority> known = Optional.empty();

    public AuthorityShelf(GatewayDatabase database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    public CertificateAuthority authority() {
        if (known.isEmpty()) {
            known = Optional.of(readOrFound());
        }
        return known.get();
    }

    /** Whether stations reach this gateway over TLS: from now on enrolment codes name its root, or no longer do. */
    public void serving(boolean tls) {
        if (tls) {
            authority();
        }
        database.change(handle -> handle.createUpdate("UPDATE authority SET serving = ? WHERE serving <> ?").bind(0, tls ? 1 : 0).bind(1, tls ? 1 : 0).execute());
    }

    /** What stands in enrolment codes; empty while the gateway is not reached over TLS. */
    public Optional<String> fingerprint() {
        return database.read(handle -> handle.createQuery("SELECT certificate FROM authority WHERE serving = 1").mapTo(String.class).findOne())
                .map(root -> EnrolmentCode.fingerprint(Base64.getDecoder().decode(root)));
    }

    private CertificateAuthority readOrFound() {
        Optional<CertificateAuthority> held = database.read(this::read);
        if (held.isPresent()) {
            return held.get();
        }
        CertificateAuthority fresh = CertificateAuthority.found(NAME, clock);
        return database.write(handle -> {
            handle.createUpdate("""
                    INSERT INTO authority (only_row, certificate, private_key, serving, created_ms) VALUES (1, ?, ?, 0, ?)
                    ON CONFLICT (only_row) DO NOTHING""")
                    .bind(0, base64(encoded(fresh.root()))).bind(1, base64(fresh.key().getEncoded())).bind(2, clock.millis()).execute();
            return read(handle).orElseThrow();
        });
    }

    private Optional<CertificateAuthority> read(Handle handle) {
        return handle.createQuery("SELECT certificate, private_key FROM authority")
                .map((row, c) -> authority(Base64.getDecoder().decode(row.getString(1)), Base64.getDecoder().decode(row.getString(2)))).findOne();
    }

    private CertificateAuthority authority(byte[] certificate, byte[] key) {
        try {
            X509Certificate root = (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(certificate));
            return new CertificateAuthority(root, EcKeys.privateKey(key), clock);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the authority in the database is damaged", e);
        }
    }

    private static byte[] encoded(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("a certificate that was read can be written", e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
