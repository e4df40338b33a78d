package yiwang.sync.gateway.security;

/** A station with what its hub needs to know it by. @param publicKey Base64 of X.509 SubjectPublicKeyInfo (Ed25519) */
public record HallMember(EnrolledStation station, String epoch, String publicKey) { }
