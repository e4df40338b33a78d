package yiwang.sync.gateway.records;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import yiwang.sync.domain.record.SealedRecord;

/** Records that a gateway holds, within one transaction: only ever added; one that came as an envelope is filled once. */
public interface HeldRecords {

    /** @param receivedMillis when it was taken */
    record Held(long stationSeq, String hash, long receivedMillis) { }

    /** @param caseId or null */
    record TroubleRow(long stationSeq, String caseId, String code) { }

    /** The one with the highest sequence. */
    Optional<Held> head(String stationId, String epoch);

    Optional<Held> find(String stationId, String epoch, long seq);

    /** Whether a record of this id is held, by whichever station. */
    boolean hasId(UUID recordId);

    /** Those of the ids that are held. */
    default Set<UUID> heldIds(List<UUID> ids) {
        return ids.stream().filter(this::hasId).collect(Collectors.toSet());
    }

    /** @param record may be an envelope */
    void add(SealedRecord record, long nowMillis);

    /** Gives a record that is held as an envelope its content, which fits its hash. */
    void fill(SealedRecord record);

    void addTrouble(SealedRecord record, String code);

    List<TroubleRow> troubles(String stationId, String epoch, long fromSeq, long toSeq);
}
