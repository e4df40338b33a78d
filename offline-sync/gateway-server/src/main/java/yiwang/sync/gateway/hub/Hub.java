package yiwang.sync.gateway.hub;

import io.javalin.config.RoutesConfig;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import yiwang.sync.gateway.access.StationAccess;
import yiwang.sync.gateway.attachments.AttachmentStore;
import yiwang.sync.gateway.database.GatewayDatabase;
import yiwang.sync.gateway.security.SecurityEvents;
import yiwang.sync.gateway.uploads.ContentWord;
import yiwang.sync.gateway.watching.GatewayMetrics;
import yiwang.sync.protocol.hub.Centre;
import yiwang.sync.protocol.wire.HealthAnswer;

/** The rooms of a hall's hub, wired. */
public final class Hub implements AutoCloseable {

    private final PushShelf pushes;
    private final BundleShelf bundles;
    private final Clock clock;
    private final ContentShelf contents;
    private final CentreStanding standing;
    private final HallRoutes routes;
    private final HubRelay relay;
    private final RegisterRenewal renewal;
    private final ReadWriteLock files = new ReentrantReadWriteLock();

    /** @param hubKey the hub's private key; @param keep how long what the centre has stays here; @param stations who may come, by the centre's register as this hub last heard of it */
    public Hub(GatewayDatabase database, AttachmentStore store, Centre centre, String hubKey, StationAccess stations, SecurityEvents events,
               Path data, Duration keep, Clock clock) {
        this.clock = clock;
        this.bundles = new BundleShelf(database, data, clock);
        HubNotes notes = new HubNotes(database);
        ReceiptShelf receipts = new ReceiptShelf(database, notes, hubKey, clock);
        FeedShelf feeds = new FeedShelf(database);
        NumberShelf numbers = new NumberShelf(database);
        this.pushes = new PushShelf(database, clock);
        this.contents = new ContentShelf(database, notes, hubKey, clock);
        this.standing = new CentreStanding(notes, clock);
        CentreDoor door = new CentreDoor(centre, standing, new HallMirror(database), receipts);
        HubStock stock = new HubStock(notes, numbers, door, clock);
        this.renewal = new RegisterRenewal(door, standing);
        this.relay = new HubRelay(door, pushes, receipts, feeds, contents, stock, new FileDrain(door, notes, contents, store, new BundleDrain(door, notes, bundles)),
                new HubKeeping(database, store, bundles, files.writeLock(), keep, clock));
        this.routes = new HallRoutes(stations, events, door, relay, pushes, receipts, feeds, stock, numbers, new Semaphore(HallRoutes.PUSHES_AT_ONCE, true));
    }

    public void register(RoutesConfig config) {
        routes.register(config);
    }

    /** The centre's register of the hall anew, as long as the centre answers. */
    public void renewRegister() {
        renewal.renew();
    }

    /** Held while a file gets its name and its row. */
    public Lock keepingFiles() {
        return files.readLock();
    }

    public ContentWord contentWord() {
        return contents;
    }

    public HealthAnswer health(String epoch, Instant now) {
        return new HealthAnswer("ok", epoch, now.toString(), HealthAnswer.CONTRACT, "hub", standing.awaySince().map(Instant::toString).orElse(null),
                pushes.waitingRecords(), contents.waiting().count(), pushes.waitingCases(), waiting().bytes(), waiting().oldest().map(Instant::toString).orElse(null));
    }

    private HeldAmount waiting() {
        return pushes.waiting().and(contents.waiting()).and(bundles.amount());
    }

    public void measure(GatewayMetrics metrics) {
        metrics.gauge("yiwang_hub_held_records", "Records that wait here for the centre", pushes::waitingRecords);
        metrics.gauge("yiwang_hub_held_pushes", "Pushes that wait here for the centre", () -> pushes.waiting().count());
        metrics.gauge("yiwang_hub_held_bundles", "Bundles from sticks that wait here for the centre", () -> bundles.amount().count());
        metrics.gauge("yiwang_hub_held_cases", "Cases of which records wait here for the centre", pushes::waitingCases);
        metrics.gauge("yiwang_hub_held_bytes", "Bytes of pushes, attachments and bundles that wait here for the centre", () -> waiting().bytes());
        metrics.gauge("yiwang_hub_oldest_held_seconds", "How long the oldest of it waits; 0 when nothing does",
                () -> waiting().oldest().map(since -> Math.max(0, Duration.between(since, clock.instant()).toSeconds())).orElse(0L));
        metrics.gauge("yiwang_hub_held_files", "Attachments that wait here for the centre", () -> contents.waiting().count());
        metrics.gauge("yiwang_hub_centre_away_seconds", "How long the centre has not answered; 0 while it does", standing::awaySeconds);
    }

    public void start() {
        relay.start();
    }

    @Override
    public void close() {
        relay.close();
    }
}
