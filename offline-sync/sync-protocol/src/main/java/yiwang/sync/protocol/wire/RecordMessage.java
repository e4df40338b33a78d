package yiwang.sync.protocol.wire;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import yiwang.sync.domain.record.SealedRecord;

/**
 * A sealed record on the wire; station and epoch stand once, in the push around it.
 *
 * @param caseId   or null
 * @param time     ISO 8601, to the millisecond (the hash counts no finer)
 * @param payload  the payload's bytes, Base64, so that what was hashed arrives untouched; null in an envelope
 * @param toldNumber  with a record that is offered again: what the station was told of its case; or null, and no hash covers it
 * @param more     fields that this program does not know, by name: no hash covers them, a gateway keeps them as they came
 */
public record RecordMessage(String recordId, long stationSeq, String caseId, int caseSeq, String type, int schemaVersion,
                            String time, long clockOffset, boolean clockTrusted, byte[] payload, String prevHash, String hash,
                            @JsonInclude(JsonInclude.Include.NON_NULL) ToldNumber toldNumber,
                            @JsonAnySetter @JsonAnyGetter Map<String, JsonNode> more) {

    public RecordMessage {
        more = more == null ? new TreeMap<>() : new TreeMap<>(more);
    }

    public RecordMessage(String recordId, long stationSeq, String caseId, int caseSeq, String type, int schemaVersion, String time, long clockOffset,
                         boolean clockTrusted, byte[] payload, String prevHash, String hash) {
        this(recordId, stationSeq, caseId, caseSeq, type, schemaVersion, time, clockOffset, clockTrusted, payload, prevHash, hash, null, Map.of());
    }

    public static RecordMessage of(SealedRecord r) {
        return new RecordMessage(r.recordId().toString(), r.stationSeq(), r.caseId().map(UUID::toString).orElse(null), r.caseSeq(),
                r.type(), r.schemaVersion(), r.time().truncatedTo(ChronoUnit.MILLIS).toString(), r.clockOffset(), r.clockTrusted(),
                r.payload(), r.prevHash(), r.hash());
    }

    /** With the number that the station was told of its case. */
    public RecordMessage with(ToldNumber told) {
        return new RecordMessage(recordId, stationSeq, caseId, caseSeq, type, schemaVersion, time, clockOffset, clockTrusted, payload, prevHash, hash, told, more);
    }

    /** @throws IllegalArgumentException when an id or the time is none, or a field is missing */
    public SealedRecord sealed(String stationId, String epoch) {
        if (recordId == null || type == null || time == null || prevHash == null || hash == null) {
            throw new IllegalArgumentException("a field is missing");
        }
        try {
            return new SealedRecord(UUID.fromString(recordId), stationId, epoch, stationSeq, Optional.ofNullable(caseId).map(UUID::fromString),
                    caseSeq, type, schemaVersion, Instant.parse(time), clockOffset, clockTrusted, payload, prevHash, hash);
        } catch (java.time.DateTimeException e) {
            throw new IllegalArgumentException("not a time", e);
        }
    }
}
