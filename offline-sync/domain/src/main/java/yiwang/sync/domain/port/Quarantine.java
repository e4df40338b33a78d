package yiwang.sync.domain.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import yiwang.sync.domain.record.SealedRecord;

/**
 * What a station keeps of records and files that the gateway will not have as they are. Safe for many threads; what a method
 * has changed survives power loss when it returns, as with {@link StationStore}.
 */
public interface Quarantine {

    /** What the case of a withheld record is marked with. */
    String CASE_PROBLEM = "record_withheld";

    /**
     * Takes a record aside that cannot go up as it is: from now on its envelope goes in its place, so that those behind it go
     * on. Its case, if any, is marked and is neither sent nor at the centre until the content is, or a later version is.
     * Again for the same record changes nothing but the code.
     *
     * @param code why, for who looks into it
     * @throws StoreException {@code record_unknown}
     */
    void withhold(long stationSeq, String code, Instant at);

    /** The gateway holds the content of a record that was withheld; its case is cleared when no other one of it is. */
    void unveiled(long stationSeq);

    /** What is withheld of the present epoch, in order. */
    List<WithheldRecord> withheld();

    /** A record as it stands in the chain, without its content, which may be unreadable. @throws StoreException {@code record_unknown}, {@code store_damaged} */
    SealedRecord envelope(long stationSeq);

    /** A record of the present epoch with its content. @throws StoreException {@code record_unknown}, {@code store_damaged} when it cannot be read */
    SealedRecord record(long stationSeq);

    /** The gateway will not have this file: it is not sent again before {@link #forgetRefusals}. @throws StoreException {@code attachment_unknown} */
    void uploadRefused(UUID caseId, String sha256, String code);

    /**
     * The newest version of its case stands without this file, which cannot go as it is: nobody waits for it any more. The file
     * itself stays. Naming it in a later version brings it back. @throws StoreException {@code attachment_unknown}
     */
    void giveUp(UUID caseId, String sha256);

    /** Somebody has put it right: every refused file may go again. */
    void forgetRefusals();

    /** @param code why; @param superseded a later version of its case says it all: nobody waits for it any more */
    record WithheldRecord(long stationSeq, Optional<UUID> caseId, String code, Instant at, boolean superseded) { }
}
