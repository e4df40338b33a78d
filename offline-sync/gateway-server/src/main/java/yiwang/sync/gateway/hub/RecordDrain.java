package yiwang.sync.gateway.hub;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yiwang.sync.protocol.hub.Heard;
import yiwang.sync.protocol.wire.PushAnswer;

/** Brings what waits to the centre: several stations beside each other, what is of one station in the order in which it came. */
final class RecordDrain implements AutoCloseable {

    static final int STATIONS_AT_ONCE = 6;
    private static final Logger LOG = LoggerFactory.getLogger(RecordDrain.class);

    private final CentreDoor door;
    private final PushShelf pushes;
    private final ReceiptShelf receipts;
    private final Runnable brought;
    private final Set<String> underWay = ConcurrentHashMap.newKeySet();
    private final ExecutorService lanes = Executors.newFixedThreadPool(STATIONS_AT_ONCE, Thread.ofPlatform().daemon().name("hub-records-", 1).factory());
    private volatile boolean closed;

    /** @param brought told when a station's records are all at the centre: there may be news of them, and others may have come meanwhile */
    RecordDrain(CentreDoor door, PushShelf pushes, ReceiptShelf receipts, Runnable brought) {
        this.door = door;
        this.pushes = pushes;
        this.receipts = receipts;
        this.brought = brought;
    }

    /** Begins with every station that has something here and is not under way, the one that waits longest first. Returns at once. */
    void go(Set<String> blocked) {
        pushes.waitingStations().stream().filter(station -> !blocked.contains(station) && underWay.add(station)).forEach(station -> lanes.execute(() -> run(station)));
    }

    private void run(String station) {
        boolean all = false;
        try {
            all = bring(station);
        } catch (RuntimeException e) {
            if (!closed) {
                LOG.error("records of station {} stay here after a surprise; they are tried again", station, e);
            }
        } finally {
            underWay.remove(station);
        }
        if (all) {
            brought.run();
        }
    }

    /** False when something stays here for now. */
    private boolean bring(String station) {
        for (Optional<HeldPush> next = pushes.next(station); next.isPresent(); next = pushes.next(station)) {
            if (closed) {
                return false;
            }
            HeldPush push = next.get();
            switch (door.push(push.push(), push.epoch())) {
                case Heard.Got<PushAnswer>(PushAnswer answer) -> {
                    receipts.troubles(station, answer.troubles());
                    pushes.delivered(push);
                }
                case Heard.Refused<PushAnswer>(var problem) when problem.status() == 401 || problem.status() == 403 -> {
                    LOG.warn("records of station {} stay here: {}", station, problem.code());
                    return false;
                }
                case Heard.Refused<PushAnswer>(var problem) -> receipts.giveBack(station, problem.code());
                case Heard.Away<PushAnswer> away -> {
                    return false;
                }
            }
        }
        return true;
    }

    /** What is under way ends with the centre's line; the rest is kept for the next start. */
    @Override
    public void close() {
        closed = true;
        lanes.shutdownNow();
        try {
            lanes.awaitTermination(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
