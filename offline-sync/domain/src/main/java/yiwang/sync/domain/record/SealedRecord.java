package yiwang.sync.domain.record;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * An immutable event of a station, in its place in the station's chain.
 *
 * @param epoch         the station's epoch: changes when its journal begins anew
 * @param stationSeq    1, 2, 3 ... without gaps per station and epoch
 * @param caseSeq       1, 2, 3 ... within the case; 0 when there is no case
 * @param time          the station's wall clock; sequence decides order, never time
 * @param clockOffset   last measured offset to the gateway in milliseconds; {@code clockTrusted} false when doubtful
 * @param payload       JSON, UTF-8; null in an envelope, which keeps the record's place in the chain while its content stays away
 * @param prevHash      hash of the record before, 64 hex digits; 64 zeros for the first
 * @param hash          {@link RecordHash} of this record, 64 hex digits
 */
public record SealedRecord(UUID recordId, String stationId, String epoch, long stationSeq, Optional<UUID> caseId, int caseSeq,
                           String type, int schemaVersion, Instant time, long clockOffset, boolean clockTrusted,
                           byte[] payload, String prevHash, String hash) {

    public static final String NO_HASH = "0".repeat(64);

    /** True for an envelope: {@link #hash} is the whole record's and cannot be checked against what is here. */
    public boolean isEnvelope() {
        return payload == null;
    }

    public SealedRecord envelope() {
        return new SealedRecord(recordId, stationId, epoch, stationSeq, caseId, caseSeq, type, schemaVersion, time, clockOffset, clockTrusted,
                null, prevHash, hash);
    }
}
