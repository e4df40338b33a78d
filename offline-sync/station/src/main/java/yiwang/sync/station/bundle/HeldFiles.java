package yiwang.sync.station.bundle;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import yiwang.sync.domain.port.StationStore;
import yiwang.sync.domain.port.StationStore.PendingUpload;
import yiwang.sync.protocol.bundle.BundleReceipt;

/** Attachments that the centre says it holds. */
record HeldFiles(StationStore store, Clock clock) {

    private static final int PAGE = 500;

    /** @return how many waited for this word */
    int complete(List<BundleReceipt.Held> held) {
        Map<String, Long> sizes = new HashMap<>();
        held.forEach(file -> sizes.put(file.sha256(), file.size()));
        int completed = 0;
        Optional<PendingUpload> after = Optional.empty();
        for (List<PendingUpload> page = store.pendingUploads(after, PAGE); !sizes.isEmpty() && !page.isEmpty(); page = store.pendingUploads(after, PAGE)) {
            for (PendingUpload upload : page) {
                if (Long.valueOf(upload.size()).equals(sizes.get(upload.sha256()))) {
                    store.uploadCompleted(upload.caseId(), upload.sha256(), clock.instant());
                    completed++;
                }
            }
            after = Optional.of(page.getLast());
        }
        return completed;
    }
}
