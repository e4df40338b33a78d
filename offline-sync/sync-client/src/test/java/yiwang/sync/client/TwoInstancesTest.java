package yiwang.sync.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yiwang.sync.contracts.network.CuttingProxy;
import yiwang.sync.contracts.postgres.PrivatePostgres;
import yiwang.sync.gateway.GatewayAdmin;
import yiwang.sync.gateway.access.Role;
import yiwang.sync.gateway.place.GatewayPlace;

/** Two instances over one PostgreSQL, real stations that change between them at every connection, and killing. */
class TwoInstancesTest {

    private static final int STATIONS = 4;
    private static final int ROUNDS = 3;
    private static final int CASES = 25;

    private final Clock clock = Clock.systemUTC();
    private final Random random = new Random(20261122);
    private final Map<UUID, StationUnderTest> accepted = new HashMap<>();
    private final List<StationUnderTest> stations = new ArrayList<>();
    private final List<KillableGateway> instances = new ArrayList<>();
    private PrivatePostgres postgres;
    private GatewayPlace place;
    private CuttingProxy line;
    private String token;

    @TempDir
    private Path data;

    @BeforeEach
    void start() throws IOException {
        postgres = PrivatePostgres.start();
        place = GatewayPlace.postgres(data, postgres.newDatabase());
        for (int i = 0; i < 2; i++) {
            instances.add(instance(data, place.database().orElseThrow(), i));
        }
        line = new CuttingProxy("127.0.0.1", instances.getFirst().port());
        try (GatewayAdmin admin = GatewayAdmin.open(place, clock)) {
            token = admin.token(Role.SUPERVISOR);
            for (int i = 0; i < STATIONS; i++) {
                stations.add(StationUnderTest.enrolled(instances.get(i % 2).url(), line.url(), admin.enrolCode("窗口" + i), clock));
            }
        }
    }

    /** One that shares the folder with the other; tests on another store say so here. */
    KillableGateway instance(Path folder, String database, int number) throws IOException {
        return new KillableGateway(folder, database);
    }

    @AfterEach
    void stop() throws IOException {
        stations.forEach(StationUnderTest::close);
        line.close();
        instances.forEach(KillableGateway::close);
        postgres.close();
    }

    @Test
    void one_of_two_instances_is_killed_again_and_again_and_every_case_is_held_once() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            KillableGateway victim = instances.get(round % 2);
            KillableGateway other = instances.get((round + 1) % 2);
            line.target("127.0.0.1", victim.port());
            disturbed(() -> {
                victim.kill();
                line.target("127.0.0.1", other.port());
            });
            victim.start();
        }
        everythingIsHeldOnce();
    }

    @Test
    void the_database_crashes_under_load_and_every_case_is_held_once() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            line.target("127.0.0.1", instances.get(round % 2).port());
            disturbed(() -> {
                postgres.kill();
                postgres.begin();
            });
        }
        everythingIsHeldOnce();
    }

    /** All stations push; in the middle of it something happens; they go on until nothing is left. */
    private void disturbed(Disturbance disturbance) throws Exception {
        for (StationUnderTest station : stations) {
            for (int i = 0; i < CASES; i++) {
                accepted.put(station.accept().caseId(), station);
            }
            byte[] scan = new byte[200_000];
            random.nextBytes(scan);
            accepted.put(station.accept(scan).caseId(), station);
        }
        long before = line.bytesUp();
        long enough = before + 20_000 + random.nextInt(500_000);
        try (ExecutorService threads = Executors.newFixedThreadPool(STATIONS)) {
            List<Future<SyncReport>> passes = new ArrayList<>();
            for (StationUnderTest station : stations) {
                passes.add(threads.submit((Callable<SyncReport>) () -> untilNothingIsLeft(station)));
            }
            while (line.bytesUp() < enough && passes.stream().anyMatch(pass -> !pass.isDone())) {
                Thread.onSpinWait();
            }
            disturbance.happens();
            for (Future<SyncReport> pass : passes) {
                SyncReport last = pass.get(60, TimeUnit.SECONDS);
                assertThat(last.pendingRecords()).isZero();
            }
        }
    }

    private SyncReport untilNothingIsLeft(StationUnderTest station) {
        long limit = System.nanoTime() + Duration.ofSeconds(50).toNanos();
        SyncReport report = station.runner.pass();
        while ((report.pendingRecords() > 0 || !station.store.pendingUploads().isEmpty()) && System.nanoTime() < limit) {
            report = station.runner.pass();
        }
        return report;
    }

    /** What every station was told by a verified receipt is what a supervisor reads, and nothing else. */
    private void everythingIsHeldOnce() {
        List<JsonNode> atCentre = new SupervisorView(instances.getFirst().url(), token).cases();
        assertThat(atCentre.stream().map(c -> UUID.fromString(c.path("case_id").asText()))).containsExactlyInAnyOrderElementsOf(accepted.keySet());
        for (JsonNode file : atCentre) {
            StationUnderTest station = accepted.get(UUID.fromString(file.path("case_id").asText()));
            assertThat(station.entry(UUID.fromString(file.path("case_id").asText())).centreAt()).isPresent();
            assertThat(file.path("records")).as("records of one case").singleElement()
                    .satisfies(r -> assertThat(r.path("station_id").asText()).isEqualTo(station.identity.stationId()));
            file.path("attachments").forEach(a -> assertThat(a.path("state").asText()).isEqualTo("complete"));
        }
        assertThat(atCentre.stream().map(c -> c.path("centre_no").asText())).as("central numbers").doesNotHaveDuplicates().doesNotContain("");
    }

    private interface Disturbance {

        void happens() throws IOException;
    }
}
