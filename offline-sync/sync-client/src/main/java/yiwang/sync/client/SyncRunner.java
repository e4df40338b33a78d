package yiwang.sync.client;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import yiwang.sync.domain.port.StationStore;
import yiwang.sync.domain.port.StationStore.OutboxState;
import yiwang.sync.domain.port.StoreException;

/**
 * One pass: asks the gateway what it holds, then records first, then attachments, then what comes down. One pass at a
 * time; whoever asks for another one waits for the running one to end.
 */
public final class SyncRunner {

    private final StationStore store;
    private final GatewayClient client;
    private final UploadLane uploads;
    private final Clock clock;
    private final SyncWatcher watcher;
    private final Map<String, Failure> refused = new HashMap<>();
    private final ReentrantLock oneAtATime = new ReentrantLock();

    /** @param client of the identity that the store holds */
    public SyncRunner(StationStore store, GatewayClient client, Clock clock, SyncWatcher watcher) {
        this.store = store;
        this.client = client;
        this.uploads = new UploadLane(client);
        this.clock = clock;
        this.watcher = watcher;
    }

    public SyncReport pass() {
        return run().report();
    }

    /** Ends the request under way and with it the pass; for good. */
    void stop() {
        client.close();
    }

    Pass run() {
        oneAtATime.lock();
        try {
            PassNotes notes = new PassNotes();
            try {
                run(notes);
            } catch (StoreException e) {
                notes.add(new SyncFailure(e.code(), e.getMessage(), true));
            }
            watcher.sending(0);
            OutboxState outbox = store.outbox();
            return new Pass(new SyncReport(notes.pushed(), outbox.pendingRecords(), outbox.pendingBytes(), notes.failures()),
                    notes.isReached(), notes.retryAfter());
        } finally {
            oneAtATime.unlock();
        }
    }

    private void run(PassNotes notes) {
        switch (client.receipt()) {
            case Answer.Failed<GatewayClient.HeadReceipt> failed -> notes.add(failed.failure());
            case Answer.Got<GatewayClient.HeadReceipt> got -> {
                notes.reached();
                got.value().clockOffset().ifPresent(offset -> store.clockOffset(offset, clock.instant()));
                RecordLane records = new RecordLane(store, client, clock, watcher, notes);
                if (records.reconcile(got.value().receipt())) {
                    records.run();
                }
                if (!notes.ended()) {
                    new AttachmentLane(store, uploads, clock, watcher, notes, refused).run();
                }
                if (!notes.ended()) {
                    new FeedLane(store, client, clock, watcher, notes).run();
                }
            }
        }
    }
}
