package yiwang.sync.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import yiwang.sync.contracts.network.FreePort;
import yiwang.sync.domain.port.StationIdentity;
import yiwang.sync.gateway.GatewayAdmin;
import yiwang.sync.gateway.GatewayConfig;
import yiwang.sync.gateway.GatewayServer;
import yiwang.sync.gateway.HubServer;
import yiwang.sync.gateway.access.Role;
import yiwang.sync.gateway.backup.GatewayBackup;
import yiwang.sync.gateway.backup.GatewayRestore;
import yiwang.sync.gateway.place.GatewayPlace;

/** A centre, the hub of a hall, and the line between them. */
final class HallUnderTest implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    GatewayAdmin admin;
    final String centreUrl;
    final String hubUrl;
    final StationIdentity identity;
    private Path centreData;
    private final Path hubData;
    private final Clock clock;
    private final List<String> names;
    private final String token;
    private Optional<GatewayServer> centre;
    private HubServer hub;
    private HeldUpCentre held;

    HallUnderTest(Path folder, Clock clock) throws IOException {
        this(folder, clock, List.of());
    }

    /** @param names by which centre and hub are reached over TLS; none = without */
    HallUnderTest(Path folder, Clock clock, List<String> names) throws IOException {
        this(folder, clock, names, line -> { });
    }

    /** @param firstLine told of the hub's line to the centre before the hub starts for the first time */
    HallUnderTest(Path folder, Clock clock, List<String> names, Consumer<HeldUpCentre> firstLine) throws IOException {
        this.clock = clock;
        this.names = names;
        this.centreData = folder.resolve("centre");
        this.hubData = folder.resolve("hub");
        GatewayServer first = GatewayServer.start(config(centreData, FreePort.take()));
        this.centre = Optional.of(first);
        this.centreUrl = first.url();
        this.admin = GatewayAdmin.open(centreData, clock);
        this.token = admin.token(Role.SUPERVISOR);
        this.identity = StationUnderTest.identity(centreUrl, admin.hubCode("大厅枢纽", GatewayAdmin.DEFAULT_HALL, GatewayAdmin.DEFAULT_AREA, Optional.empty()).orElseThrow(), clock);
        HubServer.keep(GatewayPlace.folder(hubData), identity);
        this.hub = startHub(FreePort.take(), firstLine);
        this.hubUrl = hub.url();
    }

    private HubServer startHub(int port, Consumer<HeldUpCentre> line) throws IOException {
        StationIdentity kept = HubServer.identity(GatewayPlace.folder(hubData)).orElseThrow();
        CentreClient toCentre = new CentreClient(kept, clock, Duration.ofSeconds(5), names, this::keep);
        assertThat(names.isEmpty() ? Optional.empty() : toCentre.openDoor()).isEmpty();
        held = new HeldUpCentre(toCentre);
        line.accept(held);
        return HubServer.start(config(hubData, port), kept, held);
    }

    private GatewayConfig config(Path data, int port) {
        GatewayConfig config = new GatewayConfig(data, "127.0.0.1", port, clock);
        return names.isEmpty() ? config : config.overTls(names);
    }

    private void keep(StationIdentity fresh) {
        try {
            HubServer.keep(GatewayPlace.folder(hubData), fresh);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    StationIdentity hubIdentity() throws IOException {
        return HubServer.identity(GatewayPlace.folder(hubData)).orElseThrow();
    }

    void restartHub() throws IOException {
        hub.close();
        hub = startHub(URI.create(hubUrl).getPort(), line -> { });
    }

    /** @return what its line to the centre can be slow with */
    HeldUpCentre restartHubOverAHeldLine() throws IOException {
        restartHub();
        return held;
    }

    void centreGone() {
        centre.ifPresent(GatewayServer::close);
        centre = Optional.empty();
    }

    void centreBack() throws IOException {
        centre = Optional.of(GatewayServer.start(config(centreData, URI.create(centreUrl).getPort())));
    }

    void awaitHeld() throws InterruptedException {
        held.awaitHeld();
    }

    /** What the centre holds now, to come back to. */
    Path backup(Path file) throws IOException {
        GatewayBackup.take(GatewayPlace.folder(centreData), file, clock);
        return file;
    }

    /** The centre comes back as it was when the backup was taken. */
    void restore(Path backup, Path into) throws IOException {
        admin.close();
        centreGone();
        GatewayRestore.into(GatewayPlace.folder(into), backup, clock);
        centreData = into;
        centreBack();
        admin = GatewayAdmin.open(into, clock);
    }

    /** Another hall's, enrolled at the centre, that comes to this hub all the same. */
    StationUnderTest stranger() {
        String code = admin.enrolCode("外地窗口", "云川市政务服务中心", "990100000000", Optional.empty()).orElseThrow();
        return StationUnderTest.enrolled(centreUrl, hubUrl, code, clock);
    }

    SupervisorView supervisor() {
        return new SupervisorView(centreUrl, token);
    }

    /** Enrols through the hub. */
    StationUnderTest station(String name) {
        return StationUnderTest.enrolled(hubUrl, hubUrl, admin.enrolCode(name), clock);
    }

    /** Lets the stations sync until it is so. */
    void syncUntil(BooleanSupplier done, StationUnderTest... stations) {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (!done.getAsBoolean()) {
            if (System.nanoTime() - end > 0) {
                throw new AssertionError("not so within " + LIMIT);
            }
            for (StationUnderTest station : stations) {
                station.runner.pass();
            }
        }
    }

    @Override
    public void close() {
        hub.close();
        admin.close();
        centreGone();
    }
}
