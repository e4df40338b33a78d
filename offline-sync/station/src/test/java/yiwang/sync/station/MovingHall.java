package yiwang.sync.station;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import yiwang.sync.client.Answer;
import yiwang.sync.client.CentreClient;
import yiwang.sync.client.EnrolmentClient;
import yiwang.sync.domain.identity.Uuid7;
import yiwang.sync.domain.person.Applicant;
import yiwang.sync.domain.port.StationIdentity;
import yiwang.sync.gateway.GatewayAdmin;
import yiwang.sync.gateway.GatewayConfig;
import yiwang.sync.gateway.GatewayServer;
import yiwang.sync.gateway.HubServer;
import yiwang.sync.gateway.place.GatewayPlace;

/** A centre, hubs of its halls, and the data folder of one station that is opened for what is done with it and closed again. */
final class MovingHall implements AutoCloseable {

    static final List<String> NAMES = List.of("127.0.0.1");

    final GatewayServer centre;
    final Path station;
    private final Path folder;
    private final Clock clock;
    private final boolean tls;
    private final List<HubServer> hubs = new ArrayList<>();

    MovingHall(Path folder, Clock clock, boolean tls) throws IOException {
        this.folder = folder;
        this.clock = clock;
        this.tls = tls;
        this.station = folder.resolve("station");
        this.centre = GatewayServer.start(config(folder.resolve("centre")));
    }

    private GatewayConfig config(Path data) {
        GatewayConfig config = new GatewayConfig(data, "127.0.0.1", 0, clock);
        return tls ? config.overTls(NAMES) : config;
    }

    /** @param through where the station believes the centre to be */
    void enrol(String through) throws IOException {
        try (GatewayAdmin admin = admin(); Station open = opened(Stations.enrol(station, through, admin.enrolCode("一号窗口"), clock))) {
            open.syncOnce();
        }
    }

    /** @param upstream where the hub believes the centre to be */
    HubServer hub(String hall, String area, String upstream) throws IOException {
        Path data = folder.resolve("hub of " + area);
        StationIdentity identity;
        try (GatewayAdmin admin = admin()) {
            identity = ((Answer.Got<StationIdentity>) new EnrolmentClient(clock).enrol(centre.url(), admin.hubCode("枢纽", hall, area, Optional.empty()).orElseThrow())).value().at(upstream);
        }
        GatewayPlace place = GatewayPlace.folder(data);
        HubServer.keep(place, identity);
        CentreClient toCentre = new CentreClient(identity, clock, tls ? NAMES : List.of(), fresh -> keep(place, fresh));
        if (tls) {
            toCentre.openDoor();
        }
        HubServer hub = HubServer.start(config(data), HubServer.identity(place).orElseThrow(), toCentre);
        hubs.add(hub);
        return hub;
    }

    private static void keep(GatewayPlace place, StationIdentity fresh) {
        try {
            HubServer.keep(place, fresh);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    HubServer ownHub() throws IOException {
        return hub(GatewayAdmin.DEFAULT_HALL, GatewayAdmin.DEFAULT_AREA, centre.url());
    }

    GatewayAdmin admin() throws IOException {
        return GatewayAdmin.open(folder.resolve("centre"), clock);
    }

    Station open() {
        return opened(Stations.open(station, clock));
    }

    private static Station opened(Station.Opening opening) {
        return switch (opening) {
            case Station.Opening.Open(Station open) -> open;
            case Station.Opening.Refused refused -> throw new AssertionError(refused.toString());
        };
    }

    MoveOutcome move(String url) {
        return Stations.move(station, url, clock);
    }

    /** Accepts a case with a scan of so many bytes. */
    UUID accept(Station at, int size) {
        UUID caseId = Uuid7.next(clock);
        byte[] png = Counter.png();
        byte[] noise = new byte[size];
        new Random(size).nextBytes(noise);
        System.arraycopy(png, 0, noise, 0, 8);
        System.arraycopy(png, 8, noise, size - png.length + 8, png.length - 8);
        var scan = (AttachOutcome.Attached) at.attach(caseId, Counter.ALLOWANCE, Counter.BANK_CARD, "卡.png", new ByteArrayInputStream(noise));
        Applicant applicant = ((Station.ApplicantOutcome.Ok) at.applicant(Map.of("type", "resident", "name", "王桂兰", "sex_code", "2", "nation_code", "01",
                "birth", "19420315", "address", "柳湾村1号", "id_number", "990121194203150020", "valid_to", "长期"))).applicant();
        return ((DecideOutcome.Decided) at.decide(new CaseRequest(caseId, Counter.ALLOWANCE, applicant, Optional.empty(), Counter.FORM, List.of(scan.ref()), Set.of(),
                Set.of(), Set.of(), "0007", "3 号窗口"), new Decision.Accept())).view().file().caseId();
    }

    @Override
    public void close() {
        hubs.forEach(HubServer::close);
        centre.close();
    }
}
