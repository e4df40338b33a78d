package yiwang.sync.client;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import yiwang.sync.domain.port.StationStore;
import yiwang.sync.domain.port.StationStore.OutboxState;
import yiwang.sync.domain.port.StoreException;
import yiwang.sync.protocol.wire.ChainPosition;
import yiwang.sync.protocol.wire.Receipt;
import yiwang.sync.protocol.wire.StandingWord;

/**
 * One pass: asks the gateway what it holds, then records first, then attachments with records between them, then what comes
 * down. With nothing to send, one request asks whether there is anything new. One pass at a time; whoever asks for another
 * one waits for the running one to end.
 */
public final class SyncRunner {

    private static final ZoneId HALL_TIME = ZoneId.of("Asia/Shanghai");

    private final StationStore store;
    private final GatewayClient client;
    private final Clock clock;
    private final SyncWatcher watcher;
    private final Supplier<SyncSettings> settings;
    private final LineSense sense = new LineSense();
    private final BatchSize batch = new BatchSize();
    private final Surroundings surroundings;
    private final Progress progress;
    private final Map<String, Failure> refused = new HashMap<>();
    private final ReentrantLock oneAtATime = new ReentrantLock();
    private Optional<Receipt> head = Optional.empty();
    private Optional<String> standing = Optional.empty();
    private int failedInRow;

    /** @param client of the identity that the store holds */
    public SyncRunner(StationStore store, GatewayClient client, Clock clock, SyncWatcher watcher) {
        this(store, client, clock, watcher, () -> SyncSettings.USUAL);
    }

    /** @param settings asked again and again while a pass runs */
    public SyncRunner(StationStore store, GatewayClient client, Clock clock, SyncWatcher watcher, Supplier<SyncSettings> settings) {
        this(store, client, clock, watcher, settings, Surroundings.usual());
    }

    SyncRunner(StationStore store, GatewayClient client, Clock clock, SyncWatcher watcher, Supplier<SyncSettings> settings,
               Surroundings surroundings) {
        this.store = store;
        this.client = client;
        this.clock = clock;
        this.watcher = watcher;
        this.settings = settings;
        this.surroundings = surroundings;
        this.progress = new Progress(surroundings.nanoTime());
    }

    public SyncReport pass() {
        return run().report();
    }

    public Progress progress() {
        return progress;
    }

    /** Ends the request under way and with it the pass; for good. */
    void stop() {
        client.close();
    }

    /** What a person has put right, or says is right, goes again. */
    void tryAll() {
        oneAtATime.lock();
        try {
            refused.clear();
        } finally {
            oneAtATime.unlock();
        }
    }

    Pass run() {
        oneAtATime.lock();
        try {
            PassNotes notes = new PassNotes();
            try {
                run(notes);
            } catch (StoreException e) {
                notes.add(SyncFailure.of(e.code().equals(FailureKind.DISK_FULL.code()) ? FailureKind.DISK_FULL : FailureKind.STORE_DAMAGED,
                        e.code(), e.getMessage()));
            }
            watcher.sending(0);
            failedInRow = notes.failures().isEmpty() ? 0 : notes.hasMoved() ? 1 : failedInRow + 1;
            java.time.Duration wait = NextTry.after(failedInRow, notes.retryAfter(), surroundings.random().getAsDouble());
            Instant next = clock.instant().plus(wait);
            List<SyncFailure> failures = notes.failures().stream().map(f -> f.tryAt(next)).toList();
            OutboxState outbox = store.outbox();
            return new Pass(new SyncReport(notes.pushed(), outbox.pendingRecords(), outbox.pendingBytes(), failures), notes.isReached(), wait);
        } finally {
            oneAtATime.unlock();
        }
    }

    private void run(PassNotes notes) {
        if (standing.isPresent() && nothingToSend() && nothingNew(notes)) {
            return;
        }
        standing = Optional.empty();
        if (notes.ended()) {
            return;
        }
        switch (client.receipt(end(store))) {
            case Answer.Failed<GatewayClient.HeadReceipt> failed -> notes.add(failed.failure());
            case Answer.Got<GatewayClient.HeadReceipt> got -> {
                notes.reached();
                got.value().clockOffset().ifPresent(offset -> store.clockOffset(offset, clock.instant()));
                whole(got.value().receipt(), notes);
            }
        }
    }

    private void whole(Receipt receipt, PassNotes notes) {
        head = Optional.of(receipt);
        RecordLane records = new RecordLane(store, client, batch, clock, watcher, notes, taken -> head = Optional.of(taken),
                surroundings.nanoTime());
        if (records.reconcile(receipt)) {
            records.run();
        }
        if (!notes.ended()) {
            new AttachmentLane(store, new GatewayUploads(client), sense, clock, watcher, notes, refused, progress, surroundings)
                    .run(records::run, () -> settings.get().at(LocalTime.ofInstant(clock.instant(), HALL_TIME)));
        }
        if (!notes.ended()) {
            FeedLane feed = new FeedLane(store, client, clock, watcher, notes);
            feed.run();
            if (notes.failures().isEmpty()) {
                standing = head.map(r -> StandingWord.etag(r.gatewayEpoch(), r.upToSeq(), r.hash(), store.feedCursor(), feed.catalogueEtag()));
            }
        }
    }

    static ChainPosition end(StationStore store) {
        OutboxState outbox = store.outbox();
        return new ChainPosition(outbox.lastSeq(), outbox.lastHash());
    }

    private boolean nothingToSend() {
        return store.pending(1, 1).isEmpty() && store.pendingUploads(Optional.empty(), 1).isEmpty();
    }

    /** True when this pass is over. */
    private boolean nothingNew(PassNotes notes) {
        return switch (client.unchanged(end(store), store.feedCursor(), standing.orElseThrow())) {
            case Answer.Failed<Optional<Long>> failed -> {
                notes.add(failed.failure());
                yield true;
            }
            case Answer.Got<Optional<Long>> got -> {
                notes.reached();
                got.value().ifPresent(offset -> store.clockOffset(offset, clock.instant()));
                yield got.value().isPresent();
            }
        };
    }
}
