package yiwang.sync.protocol.staff;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import yiwang.sync.protocol.wire.Ed25519;

/**
 * The centre's signed word that an officer may do something at a station for a time. It travels in the feed and counts without a line.
 *
 * @param grantId    UUID
 * @param officer    the officer's number
 * @param may        what: {@link #ACCEPT}; a station passes over what it does not know
 * @param from       ISO 8601; @param until ISO 8601, not included
 * @param issuedAt   ISO 8601
 * @param signature  Base64 Ed25519 over {@link #signedBytes()}, by the key given at enrolment
 */
public record StaffGrant(String grantId, String stationId, String officer, String may, String from, String until, String issuedAt, String signature) {

    /** Accepting, refusing, correcting, taking materials and deciding conflicts. */
    public static final String ACCEPT = "accept";

    public StaffGrant signedBy(String privateKey) {
        return new StaffGrant(grantId, stationId, officer, may, from, until, issuedAt, Ed25519.sign(privateKey, signedBytes()));
    }

    /** Whole, for this station, of times that are times, and the centre's own word. */
    public boolean holdsFor(String station, String publicKey) {
        return grantId != null && officer != null && may != null && station.equals(stationId) && signature != null && timed()
                && Ed25519.verify(publicKey, signedBytes(), signature);
    }

    public Instant begins() {
        return Instant.parse(from);
    }

    public Instant ends() {
        return Instant.parse(until);
    }

    private boolean timed() {
        try {
            return from != null && until != null && issuedAt != null && begins().isBefore(ends());
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    /** Eight lines, each ended by LF, UTF-8. */
    private byte[] signedBytes() {
        return String.join("\n", "yiwang-grant-1", grantId, stationId, officer, may, from, until, issuedAt, "").getBytes(StandardCharsets.UTF_8);
    }
}
