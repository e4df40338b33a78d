package yiwang.clerk.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yiwang.clerk.Samples;
import yiwang.clerk.SavedCases;
import yiwang.clerk.sync.Happening.Kind;
import yiwang.sync.contracts.network.Cut;
import yiwang.sync.contracts.network.CuttingProxy;
import yiwang.sync.gateway.GatewayAdmin;
import yiwang.sync.gateway.GatewayConfig;
import yiwang.sync.gateway.GatewayServer;
import yiwang.sync.station.Station;
import yiwang.sync.station.Stations;

/** What a real station tells while its line to a real gateway goes and comes back. */
class SyncDiaryTest {

    @TempDir
    private Path folder;
    private final Clock clock = Clock.system(Samples.ZONE);
    private GatewayServer gateway;
    private CuttingProxy line;
    private Station station;
    private SavedCases cases;
    private SyncDiary diary;

    @BeforeEach
    void open() throws Exception {
        gateway = GatewayServer.start(new GatewayConfig(folder.resolve("gateway"), "127.0.0.1", 0, clock));
        line = new CuttingProxy("127.0.0.1", URI.create(gateway.url()).getPort());
        String code;
        try (GatewayAdmin admin = GatewayAdmin.open(folder.resolve("gateway"), clock)) {
            code = admin.enrolCode("3 号窗口");
        }
        station = ((Station.Opening.Open) Stations.enrol(folder.resolve("station"), line.url(), code, clock)).station();
        station.syncOnce();
        cases = new SavedCases(station);
        diary = new SyncDiary(station.syncStatus());
        station.onSyncChange(status -> diary.told(status, clock.instant()));
    }

    @AfterEach
    void close() throws Exception {
        station.close();
        line.close();
        gateway.close();
    }

    @Test
    void what_was_accepted_between_two_tries_is_counted_with_what_the_first_try_found() {
        line.cut(Cut.requestAfter(0));
        accept(4);
        station.syncOnce();
        accept(1);
        int waiting = station.syncDesk().overview().pendingRecords();
        assertThat(waiting).as("more than the try before found").isGreaterThan(station.syncStatus().pendingRecords());

        line.cut(Cut.never());
        station.syncOnce();

        assertThat(signed()).isEqualTo(waiting);
    }

    @Test
    void a_case_that_goes_up_at_once_is_told_too() {
        accept(1);
        int waiting = station.syncDesk().overview().pendingRecords();
        assertThat(waiting).isPositive();
        station.syncOnce();
        assertThat(signed()).isEqualTo(waiting);
        station.syncOnce();
        assertThat(signed()).as("a pass with nothing to send signs nothing").isEqualTo(waiting);
    }

    private void accept(int number) {
        for (int n = 0; n < number; n++) {
            cases.accept();
        }
    }

    private int signed() {
        List<Happening> signed = diary.newest().stream().filter(happening -> happening.kind() == Kind.DELIVERED).toList();
        assertThat(signed).hasSizeLessThanOrEqualTo(1);
        return signed.stream().mapToInt(Happening::count).sum();
    }
}
