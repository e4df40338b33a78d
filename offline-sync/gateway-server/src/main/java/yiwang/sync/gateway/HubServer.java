package yiwang.sync.gateway;

import io.javalin.Javalin;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import yiwang.sync.domain.port.StationIdentity;
import yiwang.sync.gateway.access.StationAccess;
import yiwang.sync.gateway.access.TokenAccess;
import yiwang.sync.gateway.attachments.AttachmentStore;
import yiwang.sync.gateway.ca.GatewayTls;
import yiwang.sync.gateway.database.GatewayDatabase;
import yiwang.sync.gateway.database.GatewaySelf;
import yiwang.sync.gateway.http.Drain;
import yiwang.sync.gateway.http.Troubles;
import yiwang.sync.gateway.hub.Hub;
import yiwang.sync.gateway.hub.HubNotes;
import yiwang.sync.gateway.place.GatewayPlace;
import yiwang.sync.gateway.security.SecurityEvents;
import yiwang.sync.gateway.uploads.TusRoutes;
import yiwang.sync.gateway.uploads.UploadSweeping;
import yiwang.sync.gateway.watching.GatewayMetrics;
import yiwang.sync.gateway.watching.Traffic;
import yiwang.sync.gateway.watching.WatchRoutes;
import yiwang.sync.protocol.hub.Centre;

/**
 * The hub of a hall: to its stations the same gateway, on one machine in the hall. It keeps what they bring until the centre has it,
 * and works on for days while the centre is away.
 */
public final class HubServer implements AutoCloseable {

    /** How long what the centre has stays here unless said otherwise. */
    public static final Duration KEPT = Duration.ofDays(7);

    private final GatewayDatabase database;
    private final AttachmentStore attachments;
    private final UploadSweeping sweeping;
    private final GatewaySelf self;
    private final Drain drain;
    private final Hub hub;
    private final Javalin javalin;
    private final String host;
    private final String scheme;

    private HubServer(GatewayConfig config, StationIdentity identity, Centre centre, Duration keep) throws IOException {
        this.host = config.host();
        this.scheme = config.tls().isPresent() ? "https" : "http";
        Clock clock = config.clock();
        this.attachments = AttachmentStore.open(config.place());
        this.database = GatewayDatabase.open(config.place());
        this.self = GatewaySelf.of(database, clock);
        SecurityEvents events = new SecurityEvents(database, clock);
        StationAccess stations = new StationAccess(database, events, clock, this::renewRegister);
        this.hub = new Hub(database, attachments, centre, identity.privateKey(), stations, events, config.place().data(), keep, clock);
        GatewayMetrics metrics = new GatewayMetrics(this::underWay, database::connectionsInUse);
        hub.measure(metrics);
        this.drain = new Drain(config.mostAtOnce(), metrics::shed);
        Traffic traffic = new Traffic(metrics);
        WatchRoutes watch = new WatchRoutes(database, drain, metrics, () -> hub.health(self.epoch(), clock.instant()));
        TusRoutes tus = new TusRoutes(database, attachments, hub.contentWord(), stations, new TokenAccess(database, clock), metrics.uploads(), hub.keepingFiles(), clock);
        this.sweeping = new UploadSweeping(database, attachments, clock);
        this.javalin = Javalin.create(http -> {
            GatewayServer.configure(http);
            config.tls().ifPresent(names -> TlsDoor.open(http, config, GatewayTls.ofHub(() -> new HubNotes(database).read(HubNotes.IDENTITY, StationIdentity.class).orElse(identity))));
            http.routes.before(context -> StationAccess.mark(context.header("Yiwang-Clock", Long.toString(clock.millis()))));
            new Troubles(database).register(http.routes);
            traffic.register(http.routes);
            drain.register(http.routes);
            watch.register(http.routes);
            http.routes.before(StationRoutes::negotiate);
            hub.register(http.routes);
            tus.register(http.routes);
        });
    }

    /** Who the hub of this place is; empty when it was never enrolled. @throws IOException when the folder cannot be used */
    public static Optional<StationIdentity> identity(GatewayPlace place) throws IOException {
        try (GatewayDatabase database = GatewayDatabase.open(place)) {
            return new HubNotes(database).read(HubNotes.IDENTITY, StationIdentity.class);
        }
    }

    /** Keeps who the hub is, before it serves for the first time or with a fresh certificate. @throws IOException as {@link #identity} */
    public static void keep(GatewayPlace place, StationIdentity identity) throws IOException {
        try (GatewayDatabase database = GatewayDatabase.open(place)) {
            new HubNotes(database).keep(HubNotes.IDENTITY, identity);
        }
    }

    /** Serves when this returns, whether the centre answers or not. @param config over TLS only with a certificate of the centre's for these names. @param centre closed with the hub. @throws IOException as {@link GatewayServer#start} */
    public static HubServer start(GatewayConfig config, StationIdentity identity, Centre centre) throws IOException {
        return start(config, identity, centre, KEPT);
    }

    /** @param keep how long what the centre has stays here, since its word came */
    public static HubServer start(GatewayConfig config, StationIdentity identity, Centre centre, Duration keep) throws IOException {
        HubServer server = new HubServer(config, identity, centre, keep);
        try {
            server.javalin.start(config.host(), config.port());
        } catch (RuntimeException e) {
            server.close();
            throw GatewayServer.unusable(config, e);
        }
        server.hub.start();
        return server;
    }

    /** Without a slash at the end. */
    public String url() {
        return scheme + "://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + javalin.port();
    }

    public String epoch() {
        return self.epoch();
    }

    private void renewRegister() {
        hub.renewRegister();
    }

    private int underWay() {
        return drain.active();
    }

    /** Takes no new request, lets those under way end, then stops. */
    @Override
    public void close() {
        drain.stopTaking();
        drain.close(GatewayServer.DRAIN_LIMIT);
        javalin.stop();
        hub.close();
        sweeping.close();
        database.close();
        attachments.close();
    }
}
