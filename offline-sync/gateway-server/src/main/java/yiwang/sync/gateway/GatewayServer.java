package yiwang.sync.gateway;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import java.io.IOException;
import java.net.BindException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.server.handler.MinimumDataRateHandler;
import yiwang.sync.gateway.access.StationAccess;
import yiwang.sync.gateway.access.TokenAccess;
import yiwang.sync.gateway.attachments.AttachmentStore;
import yiwang.sync.gateway.bundle.ArrivedBundles;
import yiwang.sync.gateway.bundle.CentreSeal;
import yiwang.sync.gateway.ca.AuthorityShelf;
import yiwang.sync.gateway.ca.CertificateDesk;
import yiwang.sync.gateway.ca.GatewayTls;
import yiwang.sync.gateway.cases.CasePages;
import yiwang.sync.gateway.cases.CaseProjection;
import yiwang.sync.gateway.cases.PersonProgress;
import yiwang.sync.gateway.catalogue.CatalogueShelf;
import yiwang.sync.gateway.database.ChangeWatch;
import yiwang.sync.gateway.database.GatewayDatabase;
import yiwang.sync.gateway.database.GatewaySelf;
import yiwang.sync.gateway.digest.DigestDesk;
import yiwang.sync.gateway.enrolment.EnrolmentDesk;
import yiwang.sync.gateway.feed.Feed;
import yiwang.sync.gateway.http.Drain;
import yiwang.sync.gateway.http.Troubles;
import yiwang.sync.gateway.numbers.NumberDesk;
import yiwang.sync.gateway.records.ChainWatch;
import yiwang.sync.gateway.records.RecordIntake;
import yiwang.sync.gateway.security.SecurityEvents;
import yiwang.sync.gateway.security.StationRegister;
import yiwang.sync.gateway.uploads.ContentWord;
import yiwang.sync.gateway.uploads.TusRoutes;
import yiwang.sync.gateway.uploads.UploadSweeping;
import yiwang.sync.gateway.watching.GatewayMetrics;
import yiwang.sync.gateway.watching.Traffic;
import yiwang.sync.gateway.watching.WatchRoutes;
import yiwang.sync.protocol.wire.HealthAnswer;
import yiwang.sync.protocol.wire.SealingKeyAnswer;

/** The centre: over one SQLite file, or one of several instances over one PostgreSQL. */
public final class GatewayServer implements AutoCloseable {

    static final Duration DRAIN_LIMIT = Duration.ofSeconds(10);
    static final long IDLE_MILLIS = 30_000;
    private static final long SLOWEST_BYTES_PER_SECOND = 16;

    private final GatewayDatabase database;
    private final AttachmentStore attachments;
    private final UploadSweeping sweeping;
    private final ArrivedBundles bundles;
    private final ChangeWatch watch;
    private final GatewaySelf self;
    private final Drain drain;
    private final Javalin javalin;
    private final String host;
    private final String scheme;

    private GatewayServer(GatewayConfig config) throws IOException {
        this.host = config.host();
        this.scheme = config.tls().isPresent() ? "https" : "http";
        Clock clock = config.clock();
        CatalogueShelf catalogue = CatalogueShelf.open(config.place().data());
        this.attachments = AttachmentStore.open(config.place());
        this.database = GatewayDatabase.open(config.place());
        this.self = GatewaySelf.of(database, clock);
        this.watch = new ChangeWatch(database);
        GatewayMetrics metrics = new GatewayMetrics(this::underWay, database::connectionsInUse);
        this.drain = new Drain(config.mostAtOnce(), metrics::shed);
        Traffic traffic = new Traffic(metrics);
        WatchRoutes watchRoutes = new WatchRoutes(database, drain, metrics, () -> HealthAnswer.ofCentre(self.epoch(), clock.instant().toString()));
        SecurityEvents events = new SecurityEvents(database, clock);
        StationAccess stations = new StationAccess(database, events, clock);
        StationRegister register = new StationRegister(database, events, clock);
        ChainWatch chains = new ChainWatch(database, register, events);
        TokenAccess tokens = new TokenAccess(database, clock);
        RecordIntake intake = new RecordIntake(database, self, new CaseProjection(database, clock), chains, metrics, clock);
        AuthorityShelf authority = new AuthorityShelf(database, clock);
        authority.serving(config.tls().isPresent());
        Feed feed = new Feed(database, watch, self, catalogue.etag());
        StationRoutes stationRoutes = new StationRoutes(stations, new EnrolmentDesk(database, self, authority, clock), new CertificateDesk(authority),
                catalogue, intake, chains, feed, new PersonProgress(database),
                SealingKeyAnswer.of(CentreSeal.of(database, clock).publicKey(), self.privateKey()),
                new DigestDesk(database, feed), new NumberDesk(database), new Semaphore(StationRoutes.PUSHES_AT_ONCE, true));
        OpenRoutes openRoutes = new OpenRoutes(tokens, new CasePages(database));
        TusRoutes tus = new TusRoutes(database, attachments, ContentWord.signedBy(self), stations, tokens, metrics.uploads(), clock);
        this.sweeping = new UploadSweeping(database, attachments, clock);
        this.bundles = new ArrivedBundles(database, self, attachments, config.place().data(), clock);
        this.javalin = Javalin.create(http -> {
            configure(http);
            config.tls().ifPresent(names -> TlsDoor.open(http, config, GatewayTls.context(authority.authority(), names, clock)));
            http.routes.before(context -> StationAccess.mark(context.header("Yiwang-Clock", Long.toString(clock.millis()))));
            new Troubles(database).register(http.routes);
            traffic.register(http.routes);
            drain.register(http.routes);
            watchRoutes.register(http.routes);
            stationRoutes.register(http.routes);
            new HubRoutes(stations, register, intake, feed, self).register(http.routes);
            new BundleRoutes(stations, bundles).register(http.routes);
            openRoutes.register(http.routes);
            tus.register(http.routes);
        });
    }

    /** Serves when this returns. @throws BindException when the address is taken; @throws IOException when the folder or the address cannot be used */
    public static GatewayServer start(GatewayConfig config) throws IOException {
        GatewayServer server = new GatewayServer(config);
        try {
            server.javalin.start(config.host(), config.port());
        } catch (RuntimeException e) {
            server.close();
            throw unusable(config, e);
        }
        return server;
    }

    static IOException unusable(GatewayConfig config, RuntimeException e) {
        String message = "cannot listen on " + config.host() + ":" + config.port();
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof BindException) {
                BindException taken = new BindException(message);
                taken.initCause(e);
                return taken;
            }
        }
        return new IOException(message, e);
    }

    /** What every gateway's door is, a hub's too. */
    static void configure(JavalinConfig http) {
        http.startup.showJavalinBanner = false;
        http.startup.showOldJavalinVersionWarning = false;
        http.startup.startupWatcherEnabled = false;
        http.concurrency.useVirtualThreads = true;
        http.http.prefer405over404 = true;
        http.http.generateEtags = false;
        http.jetty.modifyHttpConfiguration(jetty -> {
            jetty.setSendServerVersion(false);
            jetty.setSendDateHeader(true);
            jetty.setIdleTimeout(IDLE_MILLIS);
        });
        http.jetty.modifyServer(server -> {
            server.insertHandler(new MinimumDataRateHandler(SLOWEST_BYTES_PER_SECOND, 0));
            server.insertHandler(new GracefulHandler());
            server.setStopTimeout(DRAIN_LIMIT.toMillis());
        });
    }

    /** Without a slash at the end. */
    public String url() {
        return scheme + "://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + javalin.port();
    }

    private int underWay() {
        return drain.active();
    }

    public String epoch() {
        return self.epoch();
    }

    /** New requests are turned away and {@code /v1/health/ready} says so; those under way go on. */
    public void stopTaking() {
        drain.stopTaking();
    }

    /** Takes no new request, lets those under way end, then stops. */
    @Override
    public void close() {
        stopTaking();
        watch.close();
        drain.close(DRAIN_LIMIT);
        javalin.stop();
        sweeping.close();
        bundles.close();
        database.close();
        attachments.close();
    }
}
