package yiwang.sync.gateway.hub;

import io.javalin.config.RoutesConfig;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.Semaphore;
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
    private final ContentShelf contents;
    private final CentreStanding standing;
    private final HallRoutes routes;
    private final HubRelay relay;

    /** @param hubKey the hub's private key; @param stations who may come, by the centre's register as this hub last heard of it */
    public Hub(GatewayDatabase database, AttachmentStore store, Centre centre, String hubKey, StationAccess stations, SecurityEvents events, Clock clock) {
        HubNotes notes = new HubNotes(database);
        ReceiptShelf receipts = new ReceiptShelf(database, notes, hubKey);
        FeedShelf feeds = new FeedShelf(database);
        NumberShelf numbers = new NumberShelf(database);
        HubStock stock = new HubStock(notes, numbers, clock);
        this.pushes = new PushShelf(database, clock);
        this.contents = new ContentShelf(database, notes, hubKey, clock);
        this.standing = new CentreStanding(notes, clock);
        CentreDoor door = new CentreDoor(centre, standing, new HallMirror(database), receipts);
        this.relay = new HubRelay(door, notes, pushes, receipts, feeds, contents, stock, store);
        this.routes = new HallRoutes(stations, events, door, relay, pushes, receipts, feeds, stock, numbers, new Semaphore(HallRoutes.PUSHES_AT_ONCE, true));
    }

    public void register(RoutesConfig config) {
        routes.register(config);
    }

    public ContentWord contentWord() {
        return contents;
    }

    public HealthAnswer health(String epoch, Instant now) {
        return new HealthAnswer("ok", epoch, now.toString(), HealthAnswer.CONTRACT, "hub", standing.awaySince().map(Instant::toString).orElse(null),
                pushes.waitingRecords(), contents.waitingFiles());
    }

    public void measure(GatewayMetrics metrics) {
        metrics.gauge("yiwang_hub_held_records", "Records that wait here for the centre", pushes::waitingRecords);
        metrics.gauge("yiwang_hub_held_pushes", "Pushes that wait here for the centre", pushes::waitingPushes);
        metrics.gauge("yiwang_hub_held_files", "Attachments that wait here for the centre", contents::waitingFiles);
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
