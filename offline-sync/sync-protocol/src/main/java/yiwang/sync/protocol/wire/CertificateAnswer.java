package yiwang.sync.protocol.wire;

/** Both Base64 of DER (X.509). @param certificate the station's own; @param root of the gateway's authority, which signed it */
public record CertificateAnswer(String certificate, String root) { }
