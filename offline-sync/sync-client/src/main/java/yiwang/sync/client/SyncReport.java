package yiwang.sync.client;

import java.util.List;

/** How one pass ended. @param pushed records newly covered by a signed receipt; @param pendingBytes records and attachments */
public record SyncReport(int pushed, int pendingRecords, long pendingBytes, List<SyncFailure> failures) {

    public SyncReport {
        failures = List.copyOf(failures);
    }
}
