package yiwang.sync.gateway.backup;

/** How a backup or a restore ended. */
public sealed interface BackupOutcome {

    /** @param missing attachments that should be there and are not: stations that still hold them will bring them again
     *  @param elsewhere attachments that are only referred to: their bucket is copied by its own means */
    record Done(long rows, long attachments, long missing, long elsewhere, String epoch) implements BackupOutcome { }

    /** Nothing was changed. */
    record Refused(String code, String sentence) implements BackupOutcome { }
}
