package yiwang.sync.domain.record;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * What is to become the next record of a station.
 *
 * @param recordId       UUIDv7
 * @param caseId         the case it belongs to, if any
 * @param type           such as {@code case.accepted}, {@code case.corrected}, {@code ticket.taken}
 * @param schemaVersion  version of the payload's form
 * @param payload        JSON, UTF-8
 */
public record RecordDraft(UUID recordId, Optional<UUID> caseId, String type, int schemaVersion, byte[] payload) {

    public RecordDraft {
        Objects.requireNonNull(recordId);
        Objects.requireNonNull(caseId);
        Objects.requireNonNull(type);
        Objects.requireNonNull(payload);
    }
}
