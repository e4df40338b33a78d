package yiwang.sync.station;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yiwang.sync.contracts.SettableClock;
import yiwang.sync.contracts.network.Cut;
import yiwang.sync.contracts.network.CuttingProxy;
import yiwang.sync.domain.casework.CaseState;
import yiwang.sync.domain.identity.Uuid7;
import yiwang.sync.gateway.GatewayAdmin;
import yiwang.sync.gateway.GatewayConfig;
import yiwang.sync.gateway.GatewayServer;

/** 即办件: whoever decides sits at the centre, so without a line no day is promised. */
class OnTheSpotTest {

    private static final String PAYING = "12990121990001140N499201400100201";
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    @TempDir
    private Path folder;
    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-24T01:30:00Z"));
    private GatewayServer gateway;
    private CuttingProxy line;
    private Station station;

    @BeforeEach
    void enrol() throws Exception {
        gateway = GatewayServer.start(new GatewayConfig(folder.resolve("gateway"), "127.0.0.1", 0, clock));
        line = new CuttingProxy("127.0.0.1", URI.create(gateway.url()).getPort());
        try (GatewayAdmin admin = GatewayAdmin.open(folder.resolve("gateway"), clock)) {
            station = ((Station.Opening.Open) Stations.enrol(folder.resolve("station"), line.url(), admin.enrolCode("柳湾村代办点"), clock)).station();
        }
    }

    @AfterEach
    void close() throws Exception {
        station.close();
        line.close();
        gateway.close();
    }

    @Test
    void with_a_line_it_is_promised_for_today_and_without_one_for_no_day() {
        station.syncOnce();
        assertThat(station.review(request()).promisedDue()).contains(TODAY);
        assertThat(accept().file().promisedDue()).contains(TODAY);

        line.cut(Cut.requestAfter(0));
        station.syncOnce();
        assertThat(station.review(request()).promisedDue()).isEmpty();
        CaseView offline = accept();
        assertThat(offline.state()).isEqualTo(CaseState.ACCEPTED);
        assertThat(offline.file().promisedDue()).isEmpty();

        line.cut(Cut.never());
        station.retrySync();
        station.syncOnce();
        assertThat(station.find(offline.file().caseId()).orElseThrow().centre()).as("the centre takes it as it is").isPresent();
        assertThat(accept().file().promisedDue()).contains(TODAY);
    }

    @Test
    void a_line_that_nobody_has_tried_yet_promises_nothing_either() {
        assertThat(station.review(request()).promisedDue()).isEmpty();
    }

    private CaseView accept() {
        if (station.decide(request(), new Decision.Accept()) instanceof DecideOutcome.Decided(var view)) {
            return view;
        }
        throw new AssertionError("not accepted");
    }

    private CaseRequest request() {
        Map<String, String> card = Map.of("type", "resident", "name", "王桂兰", "sex_code", "2", "nation_code", "01", "birth", "19420315",
                "address", "柳湾村1号", "id_number", "990121194203150020", "valid_to", "长期");
        var applicant = ((Station.ApplicantOutcome.Ok) station.applicant(card)).applicant();
        return new CaseRequest(Uuid7.next(clock), PAYING, applicant, Optional.empty(), """
                {"参保人":"王桂兰","年度":2026,"档次":"200元","支付方式":"扫码支付"}""", List.of(), Set.of(), Set.of(), Set.of(), "0007", "3 号窗口");
    }
}
