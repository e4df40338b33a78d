package yiwang.sync.gateway.ca;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.bouncycastle.pkcs.PKCSException;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequest;
import yiwang.sync.protocol.hub.HubSubject;

/**
 * Signs certificates of one gateway and its stations (X.509, ECDSA P-256 with SHA-256). Stations trust nobody but its root, so a
 * root that the machine's owner or somebody on the way has put into the operating system opens nothing.
 */
public final class CertificateAuthority {

    /** How long a station's certificate is good; it is renewed when a third of it is left. */
    public static final Duration STATION_VALID = Duration.ofDays(90);
    static final Duration SERVER_VALID = Duration.ofDays(90);
    private static final Duration ROOT_VALID = Duration.ofDays(20 * 365L);
    /** Stations' clocks may be so much behind. */
    private static final Duration BEFORE = Duration.ofDays(1);
    private static final String SIGNATURE = "SHA256withECDSA";
    private static final int SERIAL_BITS = 120;

    private final X509Certificate root;
    private final PrivateKey key;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    CertificateAuthority(X509Certificate root, PrivateKey key, Clock clock) {
        this.root = root;
        this.key = key;
        this.clock = clock;
    }

    /** A new one. @param name of the gateway, for people */
    public static CertificateAuthority found(String name, Clock clock) {
        KeyPair keys = EcKeys.generate();
        X500Name self = name(name);
        try {
            JcaX509v3CertificateBuilder builder = builder(self, self, keys.getPublic(), clock.instant(), ROOT_VALID, new SecureRandom());
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
            return new CertificateAuthority(signed(builder, keys.getPrivate()), keys.getPrivate(), clock);
        } catch (IOException e) {
            throw new IllegalStateException("fixed extensions can be written", e);
        }
    }

    public X509Certificate root() {
        return root;
    }

    PrivateKey key() {
        return key;
    }

    /** For a gateway that is reached by these names and addresses: its own certificate first, the root last. */
    List<X509Certificate> server(PublicKey publicKey, List<String> names) {
        try {
            JcaX509v3CertificateBuilder builder = builder(issuer(), name("gateway"), publicKey, clock.instant(), SERVER_VALID, random);
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
            builder.addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth));
            builder.addExtension(Extension.subjectAlternativeName, false, reachedBy(names));
            return List.of(signed(builder, key), root);
        } catch (IOException e) {
            throw new IllegalStateException("names can be written", e);
        }
    }

    /**
     * For the key of a hall's hub: it shows this to the centre, and to the stations of its hall.
     *
     * @param names and addresses by which the hall reaches it; empty = it serves without TLS
     * @return as {@link #station}
     */
    public Optional<X509Certificate> hub(String csr, String hubId, String publicKey, String hall, List<String> names) {
        X500Name subject = new X500NameBuilder(BCStyle.INSTANCE).addRDN(BCStyle.O, hall).addRDN(BCStyle.OU, HubSubject.UNIT).addRDN(BCStyle.CN, hubId).build();
        return certified(csr, publicKey, subject, names);
    }

    /**
     * For a station's own key. What the request calls itself does not matter: the name is the station's id.
     *
     * @param csr        Base64 of DER (PKCS#10)
     * @param publicKey  the key under which the station is enrolled, Base64 of SubjectPublicKeyInfo
     * @return empty when it is no request, not signed by its own key, or for another key
     */
    public Optional<X509Certificate> station(String csr, String stationId, String publicKey) {
        return certified(csr, publicKey, name(stationId), List.of());
    }

    private Optional<X509Certificate> certified(String csr, String publicKey, X500Name subject, List<String> names) {
        try {
            JcaPKCS10CertificationRequest request = new JcaPKCS10CertificationRequest(Base64.getDecoder().decode(csr));
            PublicKey asked = request.getPublicKey();
            if (!Base64.getEncoder().encodeToString(asked.getEncoded()).equals(publicKey)
                    || !request.isSignatureValid(new JcaContentVerifierProviderBuilder().build(asked))) {
                return Optional.empty();
            }
            JcaX509v3CertificateBuilder builder = builder(issuer(), subject, asked, clock.instant(), STATION_VALID, random);
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
            builder.addExtension(Extension.extendedKeyUsage, false, names.isEmpty() ? new ExtendedKeyUsage(KeyPurposeId.id_kp_clientAuth)
                    : new ExtendedKeyUsage(new KeyPurposeId[] {KeyPurposeId.id_kp_clientAuth, KeyPurposeId.id_kp_serverAuth}));
            if (!names.isEmpty()) {
                builder.addExtension(Extension.subjectAlternativeName, false, reachedBy(names));
            }
            return Optional.of(signed(builder, key));
        } catch (IOException | GeneralSecurityException | PKCSException | OperatorCreationException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static GeneralNames reachedBy(List<String> names) {
        return new GeneralNames(names.stream().distinct()
                .map(name -> new GeneralName(HostNames.isAddress(name) ? GeneralName.iPAddress : GeneralName.dNSName, name)).toArray(GeneralName[]::new));
    }

    private X500Name issuer() {
        return X500Name.getInstance(root.getSubjectX500Principal().getEncoded());
    }

    private static X500Name name(String common) {
        return new X500NameBuilder(BCStyle.INSTANCE).addRDN(BCStyle.CN, common).build();
    }

    private static JcaX509v3CertificateBuilder builder(X500Name issuer, X500Name subject, PublicKey key, Instant now, Duration valid, SecureRandom random) {
        return new JcaX509v3CertificateBuilder(issuer, new BigInteger(SERIAL_BITS, random).setBit(SERIAL_BITS), Date.from(now.minus(BEFORE)),
                Date.from(now.plus(valid)), subject, key);
    }

    private static X509Certificate signed(JcaX509v3CertificateBuilder builder, PrivateKey key) {
        try {
            return new JcaX509CertificateConverter().getCertificate(builder.build(new JcaContentSignerBuilder(SIGNATURE).build(key)));
        } catch (GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalStateException("every Java platform signs with ECDSA", e);
        }
    }
}
