package yiwang.sync.client;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a pass notes while it runs: the same failure once. */
final class PassNotes {

    private final Set<SyncFailure> failures = new LinkedHashSet<>();
    private Optional<Duration> retryAfter = Optional.empty();
    private boolean reached;
    private boolean ended;
    private boolean moved;
    private int pushed;

    void add(Failure failure) {
        failures.add(failure.toSyncFailure());
        if (failure.retryAfter().isPresent()) {
            retryAfter = failure.retryAfter();
        }
        ended |= failure.kind().endsPass();
        reached |= !failure.kind().offline();
    }

    void add(SyncFailure failure) {
        failures.add(failure);
    }

    void reached() {
        reached = true;
    }

    void pushed(int records) {
        pushed += records;
        moved |= records > 0;
    }

    /** Something came further, whatever failed beside it. */
    void moved() {
        moved = true;
    }

    boolean hasMoved() {
        return moved;
    }

    /** True when going on makes no sense in this pass. */
    boolean ended() {
        return ended;
    }

    boolean isReached() {
        return reached;
    }

    Optional<Duration> retryAfter() {
        return retryAfter;
    }

    int pushed() {
        return pushed;
    }

    List<SyncFailure> failures() {
        return new ArrayList<>(failures);
    }
}
