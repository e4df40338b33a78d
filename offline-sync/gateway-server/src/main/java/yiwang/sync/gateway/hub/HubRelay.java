package yiwang.sync.gateway.hub;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yiwang.sync.gateway.attachments.AttachmentStore;
import yiwang.sync.protocol.hub.HallAnswer;
import yiwang.sync.protocol.hub.Heard;
import yiwang.sync.protocol.wire.FeedAnswer;
import yiwang.sync.protocol.wire.PushAnswer;

/**
 * Brings what the hall's stations left here to the centre, in the order in which it came, records before files, and fetches what the
 * centre has for them. One pass after another in one thread; what one station's trouble is holds up no other station.
 */
final class HubRelay implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(HubRelay.class);
    private static final Duration WHEN_WELL = Duration.ofSeconds(10);
    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration CEILING = Duration.ofSeconds(10);
    private static final int FILES_OF_A_PASS = 500;

    private final CentreDoor door;
    private final HubNotes notes;
    private final PushShelf pushes;
    private final ReceiptShelf receipts;
    private final FeedShelf feeds;
    private final ContentShelf contents;
    private final HubStock stock;
    private final AttachmentStore store;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition woken = lock.newCondition();
    private final Thread thread = new Thread(this::loop, "hub-relay");
    private final Set<ContentShelf.File> refused = new HashSet<>();
    private boolean wake;
    private volatile boolean closed;

    HubRelay(CentreDoor door, HubNotes notes, PushShelf pushes, ReceiptShelf receipts, FeedShelf feeds, ContentShelf contents, HubStock stock, AttachmentStore store) {
        this.door = door;
        this.notes = notes;
        this.pushes = pushes;
        this.receipts = receipts;
        this.feeds = feeds;
        this.contents = contents;
        this.stock = stock;
        this.store = store;
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
        boolean well = records(blocked) && stock.fillUp(door) && files(blocked) && feeds(hall.stations());
        // What was brought has made news: they are fetched without a rest.
        return well && (hall.stations().isEmpty() || !(door.hall() instanceof Heard.Got<HallAnswer>(HallAnswer after)) || feeds(after.stations()));
    }

    private boolean records(Set<String> blocked) {
        for (HeldPush next = pushes.next(blocked).orElse(null); next != null && !closed; next = pushes.next(blocked).orElse(null)) {
            String station = next.push().stationId();
            switch (door.push(next.push(), next.epoch())) {
                case Heard.Got<PushAnswer>(PushAnswer answer) -> {
                    receipts.troubles(station, answer.troubles());
                    pushes.delivered(next);
                }
                case Heard.Refused<PushAnswer>(var problem) when problem.status() == 401 || problem.status() == 403 -> {
                    LOG.warn("records of station {} stay here: {}", station, problem.code());
                    blocked.add(station);
                }
                case Heard.Refused<PushAnswer>(var problem) -> receipts.giveBack(station, problem.code());
                case Heard.Away<PushAnswer> away -> {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean files(Set<String> blocked) {
        String epoch = notes.read(HubNotes.CENTRE_EPOCH, String.class).orElse("");
        for (ContentShelf.File file : contents.waiting(epoch, FILES_OF_A_PASS)) {
            if (closed || !records(blocked)) {
                return false;
            }
            if (blocked.contains(file.stationId()) || refused.contains(file)) {
                continue;
            }
            switch (door.noted(door.centre().bring(file.stationId(), file.sha256(), file.size(), epoch, () -> open(file.sha256())))) {
                case Heard.Got<String>(String signature) -> contents.delivered(file, epoch, signature);
                case Heard.Refused<String>(var problem) -> {
                    LOG.warn("an attachment of station {} stays here: {}", file.stationId(), problem.code());
                    refused.add(file);
                }
                case Heard.Away<String> away -> {
                    return false;
                }
            }
        }
        return true;
    }

    private InputStream open(String sha256) {
        try {
            return store.content(sha256).orElseThrow(() -> new IOException("attachment " + sha256 + " is not here"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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

    /** Ends the request under way. What was not delivered is kept for the next start. */
    @Override
    public void close() {
        closed = true;
        door.centre().close();
        wake();
        try {
            thread.join(TimeUnit.SECONDS.toMillis(10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
