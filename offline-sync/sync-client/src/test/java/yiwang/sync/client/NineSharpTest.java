package yiwang.sync.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yiwang.sync.gateway.GatewayAdmin;
import yiwang.sync.gateway.GatewayConfig;
import yiwang.sync.gateway.GatewayServer;
import yiwang.sync.gateway.access.Role;
import yiwang.sync.gateway.place.GatewayPlace;

/** Three hundred real stations come to one small gateway in the same moment: it turns most of them away, and they come back apart. */
class NineSharpTest {

    private static final int STATIONS = 300;
    /** Requests that this gateway bears at once. */
    private static final int AT_ONCE = 12;
    private static final long WINDOW_MILLIS = 250;

    private final Clock clock = Clock.systemUTC();
    /** When each comes next, in the time of the hall; what they do when they come is real. */
    private final TreeMap<Long, List<StationUnderTest>> due = new TreeMap<>();
    private final Map<Long, Integer> comingInASecond = new TreeMap<>();
    private int passes;
    private int turnedAway;

    @TempDir
    private Path data;

    @Test
    void three_hundred_stations_at_nine_sharp_are_served_without_a_collapse_and_none_loses_anything() throws Exception {
        List<StationUnderTest> stations = new ArrayList<>();
        try (GatewayServer gateway = GatewayServer.start(new GatewayConfig(GatewayPlace.folder(data), "127.0.0.1", 0, AT_ONCE, clock));
             GatewayAdmin admin = GatewayAdmin.open(data, clock)) {
            for (int i = 0; i < STATIONS; i++) {
                StationUnderTest station = new StationUnderTest(StationUnderTest.identity(gateway.url(), admin.enrolCode("站点" + i), clock), clock, Duration.ofSeconds(20));
                station.accept(new byte[] {(byte) i, (byte) (i >> 8)});
                stations.add(station);
            }
            due.put(0L, List.copyOf(stations));
            while (!due.isEmpty()) {
                assertThat(passes).as("passes until all are served").isLessThan(4 * STATIONS);
                come();
            }

            assertThat(turnedAway).as("it was too much at once").isGreaterThan(STATIONS / 4);
            assertThat(comingInASecond.entrySet()).filteredOn(second -> second.getKey() > 0).as("no second storm").allSatisfy(second ->
                    assertThat(second.getValue()).isLessThan(STATIONS / 4));
            assertThat(new SupervisorView(gateway.url(), admin.token(Role.SUPERVISOR)).cases()).extracting(c -> c.path("case_id").asText()).doesNotHaveDuplicates().hasSize(STATIONS);
        } finally {
            stations.forEach(StationUnderTest::close);
        }
    }

    /** All that are due within a moment come together. */
    private void come() throws Exception {
        long moment = due.firstKey();
        List<StationUnderTest> coming = new ArrayList<>();
        while (!due.isEmpty() && due.firstKey() < moment + WINDOW_MILLIS) {
            coming.addAll(due.pollFirstEntry().getValue());
        }
        comingInASecond.merge(moment / 1000, coming.size(), Integer::sum);
        CyclicBarrier together = new CyclicBarrier(coming.size());
        try (ExecutorService machines = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Pass>> ended = coming.stream().map(station -> machines.submit(() -> {
                together.await();
                return station.runner.run();
            })).toList();
            for (int i = 0; i < coming.size(); i++) {
                settle(coming.get(i), ended.get(i).get(), moment);
            }
        }
    }

    private void settle(StationUnderTest station, Pass pass, long moment) {
        passes++;
        boolean busy = pass.report().failures().stream().anyMatch(f -> f.code().equals("gateway_busy"));
        turnedAway += busy ? 1 : 0;
        assertThat(pass.report().failures()).extracting(SyncFailure::code).as("busy, and nothing worse").isSubsetOf("gateway_busy");
        if (!pass.report().failures().isEmpty() || station.store.outbox().pendingRecords() > 0 || !station.store.pendingUploads().isEmpty()) {
            due.computeIfAbsent(moment + pass.pause().toMillis(), at -> new ArrayList<>()).add(station);
        }
    }
}
