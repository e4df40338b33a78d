package yiwang.sync.protocol.wire;

/** A station asks for a fresh certificate for its key. @param csr {@link SigningRequest} */
public record CertificateRequest(String csr) { }
