package yiwang.sync.protocol.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * A station asks for a fresh certificate for its key, or a hub for one with which it may serve its hall, too.
 *
 * @param csr    {@link SigningRequest}
 * @param names  of a hub in its own name: names and addresses by which its hall reaches it; empty = it serves without TLS
 */
public record CertificateRequest(String csr, @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> names) {

    private static final int MOST_NAMES = 64;
    private static final String NAME = "[A-Za-z0-9.:_-]{1,253}";

    public CertificateRequest {
        names = names == null ? List.of() : List.copyOf(names);
    }

    public CertificateRequest(String csr) {
        this(csr, List.of());
    }

    /** Whether all names can be ones. */
    public boolean isNamed() {
        return names.size() <= MOST_NAMES && names.stream().allMatch(name -> name.matches(NAME));
    }
}
