package yiwang.sync.client;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import yiwang.sync.domain.port.StationStore;
import yiwang.sync.domain.port.StationStore.PendingUpload;

/** Hands out each attachment that waits, once in a pass, a page of them in memory at a time. Safe for many threads. */
final class WaitingUploads {

    private static final int PAGE = 200;

    private final StationStore store;
    private final long largest;
    private final HeldFiles held;
    private final Queue<PendingUpload> page = new ArrayDeque<>();
    private Optional<PendingUpload> last = Optional.empty();
    private boolean exhausted;
    private int tooLarge;

    /** @param largest what is larger stays for another time; @param held what need not be asked about now */
    WaitingUploads(StationStore store, long largest, HeldFiles held) {
        this.held = held;
        this.store = store;
        this.largest = largest;
    }

    /** Null when there is none left. */
    synchronized PendingUpload next() {
        while (page.isEmpty() && !exhausted) {
            List<PendingUpload> more = store.pendingUploads(last, PAGE);
            exhausted = more.size() < PAGE;
            last = more.isEmpty() ? last : Optional.of(more.getLast());
            more.stream().filter(upload -> upload.size() <= largest && !held.has(upload.sha256())).forEach(page::add);
            tooLarge += (int) more.stream().filter(upload -> upload.size() > largest).count();
            exhausted |= tooLarge > 0;
        }
        return page.poll();
    }

    /** How many were seen that must wait, at least. */
    synchronized int tooLarge() {
        return tooLarge;
    }
}
