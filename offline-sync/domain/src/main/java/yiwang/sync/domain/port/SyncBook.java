package yiwang.sync.domain.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import yiwang.sync.domain.port.StationStore.CaseEntry;
import yiwang.sync.domain.port.StationStore.PendingUpload;
import yiwang.sync.domain.time.ClockReading;

/** Where a station's cases stand towards its centre: read a page at a time, and counted without opening any. Safe for many threads. */
public interface SyncBook {

    /** Which cases are meant. */
    enum Standing {
        ALL,
        /** No signed receipt covers all records, or the content of one is withheld, or an attachment is not complete at the gateway. */
        NOT_AT_CENTRE,
        /** Marked with a problem that needs a person. */
        NEEDS_PERSON
    }

    /** Newest case first, as {@link StationStore#cases}. */
    List<CaseEntry> cases(Standing standing, int limit, int offset);

    int count(Standing standing);

    /** Attachments of one saved case that are not complete at the gateway, smallest first. */
    List<PendingUpload> waiting(UUID caseId);

    /** The newest receipt that stands; empty until there is one in this epoch. */
    Optional<StoredReceipt> receipt();

    /** The newest comparison of the clocks. */
    Optional<ClockReading> clock();

    /** @param signed the receipt as the gateway sent it; @param at when it was taken here */
    record StoredReceipt(byte[] signed, Instant at) { }
}
