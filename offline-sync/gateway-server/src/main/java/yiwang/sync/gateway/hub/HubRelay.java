package yiwang.sync.gateway.hub;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yiwang.sync.protocol.hub.HallAnswer;
import yiwang.sync.protocol.hub.Heard;
import yiwang.sync.protocol.wire.FeedAnswer;

/**
 * Asks the centre who belongs to the hall, lets what the stations left here go up beside that ({@link RecordDrain}, {@link FileDrain}),
 * and fetches what the centre has for them. One pass after another in one thread; nobody's slow records or files hold a pass up.
 */
final class HubRelay implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(HubRelay.class);
    private static final Duration WHEN_WELL = Duration.ofSeconds(10);
    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration CEILING = Duration.ofSeconds(10);

    private final CentreDoor door;
    private final FeedShelf feeds;
    private final HubStock stock;
    private final RecordDrain records;
    private final FileDrain files;
    private final HubKeeping keeping;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition woken = lock.newCondition();
    private final Thread thread = new Thread(this::loop, "hub-relay");
    private boolean wake;
    private volatile boolean closed;

    HubRelay(CentreDoor door, PushShelf pushes, ReceiptShelf receipts, FeedShelf feeds, ContentShelf contents, HubStock stock, FileDrain files, HubKeeping keeping) {
        this.door = door;
        this.feeds = feeds;
        this.stock = stock;
        this.records = new RecordDrain(door, pushes, receipts, this::wake);
        this.files = files;
        this.keeping = keeping;
        contents.onArrival(this::wake);
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    /** There is something to bring, or something to fetch. */
    void wake() {
        lock.lock();
        try {
            wake = true;
            woken.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void loop() {
        int failed = 0;
        while (!closed) {
            boolean well;
            try {
                well = pass();
                keeping.run();
            } catch (RuntimeException e) {
                well = false;
                if (!closed) {
                    LOG.error("a pass ended by surprise; the next one is tried", e);
                }
            }
            failed = well ? 0 : failed + 1;
            pause(well ? WHEN_WELL : backOff(failed));
        }
    }

    private static Duration backOff(int failed) {
        Duration doubled = FIRST.multipliedBy(1L << Math.min(failed - 1, 10));
        return doubled.compareTo(CEILING) > 0 ? CEILING : doubled;
    }

    /** False when the centre did not answer to its end. */
    private boolean pass() {
        Heard<HallAnswer> heard = door.hall();
        if (heard instanceof Heard.Refused<HallAnswer>(var problem)) {
            LOG.error("the centre refuses this hub: {}; what it holds stays here", problem.code());
        }
        if (!(heard instanceof Heard.Got<HallAnswer>(HallAnswer hall))) {
            return false;
        }
        Set<String> blocked = hall.stations().stream().filter(m -> m.revoked() != null || m.held() != null).map(HallAnswer.Member::stationId).collect(Collectors.toSet());
        records.go(blocked);
        files.go(blocked);
        return stock.fillUp() && feeds(hall.stations());
    }

    private boolean feeds(List<HallAnswer.Member> members) {
        return members.stream().allMatch(member -> feeds.tip(member.stationId()).filter(tip -> !member.cursor().isEmpty() && !tip.equals(member.cursor()))
                .map(tip -> feed(member.stationId(), tip)).orElse(true));
    }

    private boolean feed(String stationId, String from) {
        String cursor = from;
        boolean more = true;
        while (more && !closed) {
            Heard<FeedAnswer> heard = door.noted(door.centre().feed(stationId, cursor, FeedShelf.PAGE));
            if (!(heard instanceof Heard.Got<FeedAnswer>(FeedAnswer page))) {
                return heard instanceof Heard.Refused;
            }
            feeds.add(stationId, cursor, page);
            more = page.more() && !page.cursor().equals(cursor);
            cursor = page.cursor();
        }
        return true;
    }

    private void pause(Duration wait) {
        long left = wait.toNanos();
        lock.lock();
        try {
            while (!wake && !closed && left > 0) {
                left = woken.awaitNanos(left);
            }
            wake = false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            closed = true;
        } finally {
            lock.unlock();
        }
    }

    /** Ends the requests under way. What was not delivered is kept for the next start. */
    @Override
    public void close() {
        closed = true;
        door.centre().close();
        wake();
        records.close();
        files.close();
        try {
            thread.join(TimeUnit.SECONDS.toMillis(10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
