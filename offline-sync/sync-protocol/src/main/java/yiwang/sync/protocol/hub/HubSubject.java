package yiwang.sync.protocol.hub;

import java.security.cert.X509Certificate;
import java.util.Optional;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;

/**
 * How the certificate of a hub tells what it is: by the centre's root like the centre's own, its subject is {@code CN=hub id,
 * OU=hub, O=hall}. Stations of other halls do not talk to it, so that no hall's hub can stand in for the centre elsewhere.
 */
public final class HubSubject {

    public static final String UNIT = "hub";

    private HubSubject() { }

    /** The hall that a hub's certificate is for; empty when it is no hub's. */
    public static Optional<String> hallOf(X509Certificate certificate) {
        try {
            LdapName subject = new LdapName(certificate.getSubjectX500Principal().getName());
            return value(subject, "OU").filter(UNIT::equals).map(unit -> value(subject, "O").orElse(""));
        } catch (InvalidNameException e) {
            throw new IllegalStateException("a subject that was read has a name", e);
        }
    }

    private static Optional<String> value(LdapName subject, String type) {
        return subject.getRdns().stream().filter(rdn -> rdn.getType().equals(type)).map(Rdn::getValue).map(String::valueOf).findFirst();
    }
}
