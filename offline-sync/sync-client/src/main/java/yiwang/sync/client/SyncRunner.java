package yiwang.sync.client;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import yiwang.sync.domain.port.StationIdentity;
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
    private final FeedPage page = new FeedPage();
    private final CatalogueParts catalogue = new CatalogueParts();
    private final Surroundings surroundings;
    private final ToldNumbers told;
    private final Progress progress;
    private final HeldFiles heldFiles = new HeldFiles();
    private final ReentrantLock oneAtATime = new ReentrantLock();
    private volatile Optional<Receipt> head = Optional.empty();
    private Optional<String> standing = Optional.empty();
    private long heldBefore;
    private int failedInRow;
    private boolean repair;

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
        this.told = new ToldNumbers(store);
        client.toldNumbers(told::of);
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
            store.quarantine().forgetRefusals();
            repair = true;
            heed(new OutboxOutcome.TryNow());
        } finally {
            oneAtATime.unlock();
        }
    }

    /** The machine is on another network: what was in vain on the one before counts no more. */
    void lineUp() {
        oneAtATime.lock();
        try {
            heed(new OutboxOutcome.LineUp());
        } finally {
            oneAtATime.unlock();
        }
    }

    private void heed(OutboxOutcome heard) {
        if (OutboxPolicy.next(new OutboxEntry(failedInRow, 0), heard, clock.instant()) instanceof OutboxStep.TryAt again) {
            failedInRow = again.failedInRow();
        }
    }

    Pass run() {
        oneAtATime.lock();
        try {
            PassNotes notes = new PassNotes();
            try {
                run(notes);
            } catch (StoreException e) {
                FailureKind kind = e.code().equals(FailureKind.DISK_FULL.code()) ? FailureKind.DISK_FULL : FailureKind.STORE_DAMAGED;
                notes.add(kind, SyncFailure.of(kind, e.code(), e.getMessage()));
            }
            watcher.sending(0);
            Instant now = clock.instant();
            Instant next = next(notes, now);
            Duration wait = Duration.between(now, next);
            List<SyncFailure> failures = notes.failures().stream().map(f -> f.tryAt(next)).toList();
            OutboxState outbox = store.outbox();
            return new Pass(new SyncReport(notes.pushed(), outbox.pendingRecords(), outbox.pendingBytes(), failures), notes.isReached(), wait);
        } finally {
            oneAtATime.unlock();
        }
    }

    private Instant next(PassNotes notes, Instant now) {
        double spread = surroundings.random().getAsDouble();
        OutboxStep step = OutboxPolicy.next(new OutboxEntry(failedInRow, spread), notes.outcome(), now);
        failedInRow = step instanceof OutboxStep.TryAt again ? again.failedInRow() : 0;
        return step instanceof OutboxStep.TryAt again ? again.at() : now.plus(OutboxPolicy.rest(spread));
    }

    private void run(PassNotes notes) {
        if (standing.isPresent() && !repair && !DigestLane.due(store, clock) && nothingToSend() && nothingNew(notes)) {
            new SetAside(store, client, clock, notes).remind();
            return;
        }
        standing = Optional.empty();
        if (notes.ended()) {
            return;
        }
        if (client.certificateEnds(clock.instant())) {
            renewCertificate(notes);
        }
        Answer<GatewayClient.HeadReceipt> first = client.receipt(end(store));
        boolean expired = first instanceof Answer.Failed<GatewayClient.HeadReceipt> failed && failed.failure().kind() == FailureKind.CERTIFICATE_EXPIRED;
        switch (expired && renewCertificate(notes) ? client.receipt(end(store)) : first) {
            case Answer.Failed<GatewayClient.HeadReceipt> failed -> notes.add(failed.failure());
            case Answer.Got<GatewayClient.HeadReceipt> got -> {
                notes.reached();
                watcher.reached();
                got.value().clockOffset().ifPresent(offset -> store.clockOffset(offset, clock.instant()));
                heldFiles.heard(got.value().hub());
                whole(got.value(), notes);
            }
        }
    }

    /** One that has ended is renewed too: the gateway knows the station by its key. */
    private boolean renewCertificate(PassNotes notes) {
        return switch (client.renewCertificate()) {
            case Answer.Failed<StationIdentity> failed -> {
                notes.add(failed.failure());
                yield false;
            }
            case Answer.Got<StationIdentity> got -> {
                store.enrol(got.value());
                yield true;
            }
        };
    }

    private void whole(GatewayClient.HeadReceipt told, PassNotes notes) {
        Receipt receipt = told.receipt();
        head = Optional.of(receipt);
        RecordLane records = new RecordLane(store, client, batch, clock, watcher, notes, taken -> head = Optional.of(taken),
                surroundings, this.told);
        this.told.begin();
        if (records.reconcile(told)) {
            if (records.held() > heldBefore) {
                store.markSent(records.held(), clock.instant());
            }
            heldBefore = records.held();
            if (repair) {
                repair = false;
                records.repair();
            }
            records.run();
        }
        if (!notes.ended() && !store.outbox().gatewayEpoch().isEmpty()) {
            new AttachmentLane(store, new GatewayUploads(client, () -> head.orElse(receipt).gatewayEpoch(), heldFiles.pass()), sense, clock, watcher, notes, progress,
                    surroundings, heldFiles)
                    .run(records::run, () -> settings.get().at(LocalTime.ofInstant(clock.instant(), HALL_TIME)));
        }
        if (!notes.ended()) {
            if (notes.wentWell() && DigestLane.due(store, clock)) {
                new DigestLane(store, client, receipt.epoch(), clock, notes, this.told).run(Math.min(receipt.upToSeq(), store.outbox().acknowledgedSeq()));
            }
            FeedLane feed = new FeedLane(store, client, clock, watcher, notes, page, catalogue, this.told, surroundings.beside());
            feed.run();
            if (notes.wentWell()) {
                SealingKeyLane.run(store, client);
                NumberLane.run(store, client, clock, told.hub().isPresent());
                standing = head.map(r -> StandingWord.etag(r.gatewayEpoch(), r.upToSeq(), r.hash(), store.feedCursor(), feed.catalogueEtag()));
            }
        }
    }

    static ChainPosition end(StationStore store) {
        OutboxState outbox = store.outbox();
        return new ChainPosition(outbox.lastSeq(), outbox.lastHash());
    }

    private boolean nothingToSend() {
        return store.outbox().pendingRecords() == 0 && store.pendingUploads(Optional.empty(), 1).isEmpty();
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
                watcher.reached();
                got.value().ifPresent(offset -> store.clockOffset(offset, clock.instant()));
                yield got.value().isPresent();
            }
        };
    }
}
