package yiwang.sync.domain.record;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

/**
 * SHA-256 over every field of a record but the hash itself. Each field is written as a 4-byte big-endian length and its
 * bytes (texts UTF-8, numbers 8 bytes big-endian, time as epoch milliseconds), so that no two records share an encoding.
 */
public final class RecordHash {

    private RecordHash() { }

    public static String of(UUID recordId, String stationId, String epoch, long stationSeq, Optional<UUID> caseId, int caseSeq,
                            String type, int schemaVersion, Instant time, long clockOffset, boolean clockTrusted,
                            byte[] payload, String prevHash) {
        MessageDigest digest = sha256();
        text(digest, recordId.toString());
        text(digest, stationId);
        text(digest, epoch);
        number(digest, stationSeq);
        text(digest, caseId.map(UUID::toString).orElse(""));
        number(digest, caseSeq);
        text(digest, type);
        number(digest, schemaVersion);
        number(digest, time.toEpochMilli());
        number(digest, clockOffset);
        number(digest, clockTrusted ? 1 : 0);
        field(digest, payload);
        text(digest, prevHash);
        return HexFormat.of().formatHex(digest.digest());
    }

    /** What the hash of this record ought to be; compare with {@link SealedRecord#hash()}. */
    public static String of(SealedRecord r) {
        return of(r.recordId(), r.stationId(), r.epoch(), r.stationSeq(), r.caseId(), r.caseSeq(), r.type(), r.schemaVersion(),
                r.time(), r.clockOffset(), r.clockTrusted(), r.payload(), r.prevHash());
    }

    private static void text(MessageDigest digest, String value) {
        field(digest, value.getBytes(StandardCharsets.UTF_8));
    }

    private static void number(MessageDigest digest, long value) {
        digest.update(ByteBuffer.allocate(Integer.BYTES + Long.BYTES).putInt(Long.BYTES).putLong(value).array());
    }

    private static void field(MessageDigest digest, byte[] value) {
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(value.length).array());
        digest.update(value);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
