package yiwang.sync.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yiwang.sync.contracts.network.Cut;
import yiwang.sync.contracts.network.CuttingProxy;
import yiwang.sync.domain.port.StationStore;
import yiwang.sync.domain.port.StationStore.CaseEntry;
import yiwang.sync.domain.record.SealedRecord;
import yiwang.sync.gateway.GatewayAdmin;
import yiwang.sync.gateway.GatewayConfig;
import yiwang.sync.gateway.GatewayServer;
import yiwang.sync.gateway.access.Role;

class CutLineTest {

    private final Clock clock = Clock.systemUTC();
    private final Random random = new Random(20261121);
    private GatewayServer gateway;
    private GatewayAdmin admin;
    private CuttingProxy line;
    private StationUnderTest station;
    private SupervisorView supervisor;

    @TempDir
    private Path data;

    @BeforeEach
    void start() throws Exception {
        gateway = GatewayServer.start(new GatewayConfig(data, "127.0.0.1", 0, clock));
        admin = GatewayAdmin.open(data, clock);
        line = new CuttingProxy("127.0.0.1", URI.create(gateway.url()).getPort());
        station = StationUnderTest.enrolled(gateway.url(), line.url(), admin.enrolCode("柳湾村代办点"), clock);
        supervisor = new SupervisorView(gateway.url(), admin.token(Role.SUPERVISOR));
    }

    @AfterEach
    void stop() throws Exception {
        station.close();
        line.close();
        admin.close();
        gateway.close();
    }

    @Test
    void an_answer_cut_at_every_byte_loses_no_case_and_doubles_none() {
        station.runner.pass();
        long answer = bytesOfAnswerToPush();
        assertThat(answer).isBetween(400L, 3000L);
        int sent = 0;
        for (long k = 0; k < answer; k++) {
            CaseEntry accepted = station.accept();
            List<SealedRecord> one = station.store.pending(10, Long.MAX_VALUE);
            line.cut(Cut.answerAfter(k));

            PushOutcome outcome = station.client.push(one, () -> station.store.markSent(one.getLast().stationSeq(), clock.instant()));

            assertThat(outcome).as("answer cut after byte %d", k).isInstanceOf(PushOutcome.Failed.class);
            if (station.entry(accepted.caseId()).sentAt().isPresent()) {
                assertThat(k).as("a head of so few bytes is none").isGreaterThan(100);
                sent++;
            }
            assertThat(station.entry(accepted.caseId()).centreAt()).as("no receipt, no delivery").isEmpty();
            line.cut(Cut.never());
            PushOutcome again = station.client.push(one, () -> { });
            assertThat(again).as("pushed again after byte %d", k).isInstanceOf(PushOutcome.Receipted.class);
            acknowledge((PushOutcome.Receipted) again);
            assertThat(station.entry(accepted.caseId()).centreAt()).isPresent();
        }
        assertThat(sent).as("answers whose head had come").isGreaterThan(100);
        allAtCentreOnce((int) answer + 1);
    }

    @Test
    void a_request_cut_at_any_byte_is_never_called_sent_and_goes_up_later() {
        station.runner.pass();
        station.accept();
        List<SealedRecord> one = station.store.pending(10, Long.MAX_VALUE);
        line.cut(Cut.requestAfter(Long.MAX_VALUE));
        acknowledge((PushOutcome.Receipted) station.client.push(one, () -> { }));
        long request = line.bytesUp();
        int sent = 0;
        for (long k = 0; k < request; k += 1 + random.nextInt(40)) {
            CaseEntry accepted = station.accept();
            List<SealedRecord> next = station.store.pending(10, Long.MAX_VALUE);
            line.cut(Cut.requestAfter(k));
            PushOutcome outcome = station.client.push(next, () -> station.store.markSent(next.getLast().stationSeq(), clock.instant()));
            sent++;
            if (outcome instanceof PushOutcome.Receipted whole) {
                assertThat(line.bytesUp()).as("packed smaller than the first, it passed whole").isLessThanOrEqualTo(k);
                acknowledge(whole);
                continue;
            }
            assertThat(station.entry(accepted.caseId()).sentAt()).as("cut after byte %d", k).isEmpty();
            assertThat(outcome).as("request cut after byte %d", k).isInstanceOf(PushOutcome.Failed.class);
            assertThat(supervisor.find(accepted.caseId())).as("half a request is no case").isEmpty();
            line.cut(Cut.never());
            acknowledge((PushOutcome.Receipted) station.client.push(next, () -> { }));
        }
        allAtCentreOnce(sent + 1);
    }

    @Test
    void passes_over_a_line_cut_after_random_bytes_bring_everything_up_in_the_end() {
        UUID caseId = station.accept(bytes(1_500_000), bytes(40_000)).caseId();
        for (int i = 0; i < 20; i++) {
            station.accept();
        }
        int passes = 0;
        while (station.store.outbox().pendingRecords() > 0 || !station.store.pendingUploads().isEmpty()) {
            assertThat(passes++).as("passes").isLessThan(200);
            line.cut(new Cut(2_000 + random.nextInt(150_000), 300 + random.nextInt(6_000)));
            station.runner.pass();
        }
        line.cut(Cut.never());
        assertThat(station.runner.pass().failures()).isEmpty();
        assertThat(passes).as("the line really was cut").isGreaterThan(3);
        assertThat(station.entry(caseId).centreAt()).isPresent();
        allAtCentreOnce(21);
        assertThat(supervisor.find(caseId).orElseThrow().path("attachments")).hasSize(2)
                .allSatisfy(a -> assertThat(a.path("state").asText()).isEqualTo("complete"));
    }

    @Test
    void a_cut_upload_goes_on_where_the_gateway_stands_and_sends_little_twice() {
        int size = 3_000_000;
        CaseEntry accepted = station.accept(bytes(size));
        long sent = 0;
        int cuts = 0;
        while (!station.store.pendingUploads().isEmpty()) {
            line.cut(Cut.requestAfter(200_000));
            station.runner.pass();
            sent += line.bytesUp();
            cuts++;
            assertThat(cuts).isLessThan(60);
        }
        assertThat(cuts).isGreaterThan(5);
        assertThat(sent).isLessThan((long) (size * 1.15) + cuts * 40_000L);
        assertThat(station.entry(accepted.caseId()).centreAt()).isPresent();
    }

    @Test
    void a_catalogue_larger_than_what_comes_between_two_cuts_arrives_in_pieces() {
        station.store.saveCatalogue(new StationStore.StoredCatalogue("old", "{}".getBytes(StandardCharsets.UTF_8), clock.instant()));
        int passes = 0;
        while (station.store.catalogue().orElseThrow().version().equals("old")) {
            assertThat(passes++).as("passes").isLessThan(60);
            line.cut(new Cut(Long.MAX_VALUE, 10_000));
            station.runner.pass();
        }
        assertThat(station.store.catalogue().orElseThrow().packageBytes().length).isGreaterThan(3 * 10_000);
    }

    private long bytesOfAnswerToPush() {
        station.accept();
        List<SealedRecord> one = station.store.pending(10, Long.MAX_VALUE);
        line.cut(Cut.never());
        acknowledge((PushOutcome.Receipted) station.client.push(one, () -> { }));
        return line.bytesDown();
    }

    private void acknowledge(PushOutcome.Receipted receipted) {
        station.store.acknowledge(receipted.receipt().upToSeq(), receipted.receipt().gatewayEpoch(), new byte[0], clock.instant());
    }

    private void allAtCentreOnce(int cases) {
        List<JsonNode> atCentre = supervisor.cases();
        assertThat(atCentre).hasSize(cases).allSatisfy(c -> assertThat(c.path("records")).hasSize(1));
        assertThat(atCentre.stream().map(c -> c.path("case_id").asText()).distinct()).hasSize(cases);
        assertThat(station.store.countCases()).isEqualTo(cases);
    }

    private byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }
}
