package yiwang.sync.station;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yiwang.sync.client.SyncReport;
import yiwang.sync.contracts.network.Cut;
import yiwang.sync.contracts.network.CuttingProxy;
import yiwang.sync.domain.port.StationIdentity;
import yiwang.sync.gateway.GatewayAdmin;
import yiwang.sync.gateway.HubServer;

/** An enrolled station goes over to the hub of its hall and back; whoever is not its own centre's is refused and nothing changes. */
class MovingTest {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final String OTHER_HALL = "云川市政务服务中心";
    private static final String OTHER_AREA = "990100000000";

    private final Clock clock = Clock.systemUTC();

    @TempDir
    private Path folder;

    @Test
    void a_station_moves_while_cases_wait_and_everything_goes_through_the_new_address() throws Exception {
        try (MovingHall hall = new MovingHall(folder, clock, false);
             CuttingProxy upstream = new CuttingProxy("127.0.0.1", URI.create(hall.centre.url()).getPort())) {
            hall.enrol(hall.centre.url());
            UUID waits;
            StationIdentity before;
            try (Station station = hall.open()) {
                before = station.identity();
                waits = hall.accept(station, 9_000);
            }
            HubServer hub = hall.hub(GatewayAdmin.DEFAULT_HALL, GatewayAdmin.DEFAULT_AREA, upstream.url());

            MoveOutcome.Moved moved = untilMoved(() -> hall.move(hub.url() + "/"));
            assertThat(moved).isEqualTo(new MoveOutcome.Moved(before.stationId(), hall.centre.url(), hub.url(), true, 1, moved.pendingBytes()));
            assertThat(moved.pendingBytes()).isGreaterThan(9_000);
            upstream.cut(new Cut(0, 0));
            try (Station station = hall.open()) {
                assertThat(station.identity()).isEqualTo(before.at(hub.url()));
                assertThat(station.syncOnce().failures()).as("the hub is enough").isEmpty();
                assertThat(station.find(waits).orElseThrow().sent()).isPresent();
                assertThat(station.find(waits).orElseThrow().centre()).as("the hub is not the centre").isEmpty();
            }
        }
    }

    @Test
    void what_the_hub_has_been_given_arrives_once_when_the_station_moves_back_and_moving_twice_changes_nothing() throws Exception {
        try (MovingHall hall = new MovingHall(folder, clock, true)) {
            HubServer hub = hall.ownHub();
            hall.enrol(hub.url());
            UUID given;
            try (Station station = hall.open()) {
                given = hall.accept(station, 20_000);
                station.syncOnce();
            }
            MoveOutcome.Moved back = (MoveOutcome.Moved) hall.move(hall.centre.url());
            assertThat(back.from()).isEqualTo(hub.url());
            assertThat(back.hub()).isFalse();
            assertThat(hall.move(hall.centre.url())).isInstanceOfSatisfying(MoveOutcome.Moved.class, again -> assertThat(again.from()).isEqualTo(again.to()));
            try (Station station = hall.open()) {
                until(() -> station.syncOnce().failures().isEmpty() && station.find(given).orElseThrow().centre().isPresent());
            }
        }
    }

    @Test
    void a_file_that_was_under_way_goes_on_to_the_new_address_and_arrives_whole() throws Exception {
        try (MovingHall hall = new MovingHall(folder, clock, false);
             CuttingProxy line = new CuttingProxy("127.0.0.1", URI.create(hall.centre.url()).getPort())) {
            hall.enrol(line.url());
            UUID caseId;
            try (Station station = hall.open()) {
                caseId = hall.accept(station, 600_000);
                line.cut(Cut.requestAfter(200_000));
                SyncReport torn = station.syncOnce();
                assertThat(torn.pendingRecords()).as("records first").isZero();
                assertThat(torn.pendingBytes()).as("the file is not whole there").isPositive();
                assertThat(line.bytesUp()).isEqualTo(200_000);
            }
            HubServer hub = hall.ownHub();
            untilMoved(() -> hall.move(hub.url()));
            try (Station station = hall.open()) {
                until(() -> station.syncOnce().pendingBytes() == 0 && station.find(caseId).orElseThrow().centre().isPresent());
                assertThat(line.bytesUp()).as("nothing more went the old way").isEqualTo(200_000);
            }
        }
    }

    @Test
    void the_hub_of_another_hall_is_refused_with_tls_and_without() throws Exception {
        for (boolean tls : new boolean[] {false, true}) {
            try (MovingHall hall = new MovingHall(folder.resolve("tls " + tls), clock, tls)) {
                hall.enrol(hall.centre.url());
                HubServer other = hall.hub(OTHER_HALL, OTHER_AREA, hall.centre.url());
                assertRefused(hall, other.url(), tls ? "bad_certificate" : "not_our_gateway", "别的大厅");
            }
        }
    }

    @Test
    void a_stranger_is_refused_with_tls_and_without_and_so_is_a_line_that_is_open_where_it_was_closed() throws Exception {
        for (boolean tls : new boolean[] {false, true}) {
            try (MovingHall hall = new MovingHall(folder.resolve("ours " + tls), clock, tls); MovingHall theirs = new MovingHall(folder.resolve("theirs " + tls), clock, tls)) {
                hall.enrol(hall.centre.url());
                assertRefused(hall, theirs.centre.url(), tls ? "bad_certificate" : "not_our_gateway", "中心");
                if (tls) {
                    assertRefused(hall, hall.centre.url().replace("https", "http"), "tls_required", "https://");
                }
            }
        }
    }

    @Test
    void an_address_where_nobody_answers_is_refused_and_so_is_a_revoked_station() throws Exception {
        try (MovingHall hall = new MovingHall(folder, clock, false); ServerSocket nobody = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            hall.enrol(hall.centre.url());
            String dead = "http://127.0.0.1:" + nobody.getLocalPort();
            nobody.close();
            assertRefused(hall, dead, "gateway_unreachable", "连不上");
            assertRefused(hall, "http://127.0.0.1:99999", "name_unresolved", "地址");
            try (GatewayAdmin admin = hall.admin(); Station station = hall.open()) {
                admin.revoke(station.identity().stationId());
            }
            assertRefused(hall, hall.centre.url() + "/", "revoked", "停用");
        }
    }

    @Test
    void a_hub_that_has_not_heard_the_centres_newest_word_is_not_moved_to_yet() throws Exception {
        try (MovingHall hall = new MovingHall(folder, clock, false);
             CuttingProxy upstream = new CuttingProxy("127.0.0.1", URI.create(hall.centre.url()).getPort())) {
            hall.enrol(hall.centre.url());
            HubServer hub = hall.hub(GatewayAdmin.DEFAULT_HALL, GatewayAdmin.DEFAULT_AREA, upstream.url());
            untilMoved(() -> hall.move(hub.url()));
            assertThat(hall.move(hall.centre.url())).isInstanceOf(MoveOutcome.Moved.class);
            upstream.cut(new Cut(0, 0));
            UUID delivered;
            try (Station station = hall.open()) {
                delivered = hall.accept(station, 500);
                until(() -> station.syncOnce().failures().isEmpty() && station.find(delivered).orElseThrow().centre().isPresent());
            }
            assertRefused(hall, hub.url(), "hub_behind", "半分钟");

            upstream.cut(Cut.never());
            untilMoved(() -> hall.move(hub.url()));
            try (Station station = hall.open()) {
                assertThat(station.syncOnce().pendingRecords()).isZero();
                assertThat(station.find(delivered).orElseThrow().centre()).as("nothing is offered anew").isPresent();
            }
        }
    }

    private static void assertRefused(MovingHall hall, String url, String code, String words) {
        StationIdentity before;
        try (Station station = hall.open()) {
            before = station.identity();
        }
        assertThat(hall.move(url)).isInstanceOfSatisfying(MoveOutcome.Refused.class, refused -> {
            assertThat(refused.problem().code()).isEqualTo(code);
            assertThat(refused.problem().sentence()).contains(words).contains("地址没有改动").contains(before.gatewayUrl());
        });
        try (Station station = hall.open()) {
            assertThat(station.identity()).isEqualTo(before);
        }
    }

    /** A hub knows a new station of its hall after it has asked the centre the next time. */
    private static MoveOutcome.Moved untilMoved(Supplier<MoveOutcome> attempt) {
        MoveOutcome[] last = new MoveOutcome[1];
        until(() -> (last[0] = attempt.get()) instanceof MoveOutcome.Moved);
        return (MoveOutcome.Moved) last[0];
    }

    private static void until(java.util.function.BooleanSupplier done) {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (!done.getAsBoolean()) {
            assertThat(System.nanoTime() - end).as("not so within " + LIMIT).isNegative();
        }
    }
}
