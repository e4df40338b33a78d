package yiwang.sync.gateway.backup;

/** How a backup or a restore ended. */
public sealed interface BackupOutcome {

    /** @param missing attachments that should be there and are not: stations that still hold them will bring them again */
    record Done(long rows, long attachments, long missing, String epoch) implements BackupOutcome { }

    /** Nothing was changed. */
    record Refused(String code, String sentence) implements BackupOutcome { }
}
