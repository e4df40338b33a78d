package yiwang.sync.client;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a pass notes while it runs: the same failure once. Of the pass's own thread. */
final class PassNotes {

    private final Set<SyncFailure> failures = new LinkedHashSet<>();
    private final Set<SyncFailure> aside = new LinkedHashSet<>();
    private Optional<FailureKind> worst = Optional.empty();
    private Optional<Duration> retryAfter = Optional.empty();
    private boolean reached;
    private boolean ended;
    private boolean moved;
    private int pushed;

    void add(Failure failure) {
        failures.add(failure.toSyncFailure());
        blame(failure.kind());
        if (failure.retryAfter().isPresent()) {
            retryAfter = failure.retryAfter();
        }
        ended |= failure.kind().endsPass();
        reached |= !failure.kind().offline();
    }

    void add(FailureKind kind, SyncFailure failure) {
        failures.add(failure);
        blame(kind);
    }

    /** What ends a pass decides when the next one comes; what concerns one entry does so only when nothing else does. */
    private void blame(FailureKind kind) {
        if (worst.isEmpty() || kind.endsPass() || !worst.get().retry()) {
            worst = Optional.of(kind);
        }
    }

    /** Waits for a person and is no failure of this pass. */
    void aside(SyncFailure waits) {
        aside.add(waits);
    }

    /** How the pass went, as the outbox's policy sees it. */
    OutboxOutcome outcome() {
        return worst.<OutboxOutcome>map(kind -> new OutboxOutcome.Failed(kind, retryAfter, moved)).orElseGet(OutboxOutcome.Arrived::new);
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
        List<SyncFailure> all = new ArrayList<>(failures);
        aside.stream().filter(waits -> !failures.contains(waits)).forEach(all::add);
        return all;
    }

    boolean wentWell() {
        return failures.isEmpty();
    }
}
