package yiwang.sync.station;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yiwang.sync.client.Answer;
import yiwang.sync.client.CentreClient;
import yiwang.sync.client.EnrolmentClient;
import yiwang.sync.contracts.SettableClock;
import yiwang.sync.domain.port.StationIdentity;
import yiwang.sync.gateway.GatewayAdmin;
import yiwang.sync.gateway.GatewayConfig;
import yiwang.sync.gateway.GatewayServer;
import yiwang.sync.gateway.HubServer;
import yiwang.sync.gateway.place.GatewayPlace;

/** Two machines of a hall give tickets: no number of a day twice, with the centre, without it, and without anybody. */
class QueueNumbersTest {

    private final SettableClock clock = new SettableClock(Clock.systemUTC().instant());
    private final List<String> given = new ArrayList<>();
    private GatewayServer centre;
    private GatewayAdmin admin;
    private HubServer hub;

    @TempDir
    private Path folder;

    @BeforeEach
    void start() throws Exception {
        centre = GatewayServer.start(new GatewayConfig(folder.resolve("centre"), "127.0.0.1", 0, clock));
        admin = GatewayAdmin.open(folder.resolve("centre"), clock);
        String code = admin.hubCode("大厅枢纽", GatewayAdmin.DEFAULT_HALL, GatewayAdmin.DEFAULT_AREA, Optional.of("H1")).orElseThrow();
        StationIdentity identity = ((Answer.Got<StationIdentity>) new EnrolmentClient(clock).enrol(centre.url(), code)).value();
        HubServer.keep(GatewayPlace.folder(folder.resolve("hub")), identity);
        hub = HubServer.start(new GatewayConfig(folder.resolve("hub"), "127.0.0.1", 0, clock), identity, new CentreClient(identity, clock, List.of(), fresh -> { }));
    }

    @AfterEach
    void stop() {
        hub.close();
        admin.close();
        centre.close();
    }

    @Test
    void no_number_of_a_day_is_given_twice_whatever_is_cut_off() {
        try (Station one = enrol("一号取号机"); Station two = enrol("二号取号机")) {
            one.syncOnce();
            two.syncOnce();
            take(one, "A", 4);
            take(two, "A", 4);
            take(two, "B", 2);
            assertThat(given).doesNotHaveDuplicates().allMatch(number -> number.matches("[AB]\\d{3}"));
            one.syncOnce();
            two.syncOnce();
            centre.close();
            take(one, "A", 30);
            take(two, "A", 30);
            one.syncOnce();
            two.syncOnce();
            take(one, "A", 20);
            take(two, "A", 20);
            assertThat(given).as("by the hub's numbers").doesNotHaveDuplicates().allMatch(number -> number.matches("[AB]\\d{3}"));
            hub.close();
            take(one, "A", 200);
            take(two, "A", 200);
            assertThat(given).as("each on its own").doesNotHaveDuplicates();
            assertThat(given.getLast()).endsWith("-" + two.identity().deviceCode());

            given.clear();
            clock.advance(Duration.ofDays(3));
            take(one, "A", 20);
            take(two, "A", 20);
            assertThat(given).as("days later, still with numbers of their own").doesNotHaveDuplicates().allMatch(number -> number.matches("A\\d{3}"));
        }
    }

    @Test
    void in_a_hall_without_a_hub_even_the_very_first_tickets_of_two_machines_differ() {
        try (Station one = withoutHub("一号取号机"); Station two = withoutHub("二号取号机")) {
            take(one, "A", 3);
            take(two, "A", 3);
            assertThat(given).as("each says whose it is").doesNotHaveDuplicates().allMatch(number -> number.matches("A00[1-3]-[0-9A-Z]{2}"));
            one.syncOnce();
            two.syncOnce();
            take(one, "A", 30);
            take(two, "A", 30);
            assertThat(given).doesNotHaveDuplicates();
            assertThat(given.subList(6, given.size())).as("from here on the hall's").allMatch(number -> number.matches("A\\d{3}"));
        }
    }

    @Test
    void a_machine_that_is_there_for_tickets_has_the_halls_numbers_before_its_first_one() {
        try (Station kiosk = withoutHub("取号机"); Station other = withoutHub("一号窗口")) {
            kiosk.givesTickets();
            other.syncOnce();
            kiosk.syncOnce();
            take(kiosk, "A", 1);
            take(other, "A", 1);
            assertThat(given).containsExactly("A001", "A001-" + other.identity().deviceCode());
        }
    }

    private void take(Station station, String group, int count) {
        for (int i = 0; i < count; i++) {
            given.add(station.takeTicket(group).number());
        }
    }

    private Station enrol(String name) {
        return enrol(name, hub.url(), admin.enrolCode(name));
    }

    private Station withoutHub(String name) {
        return enrol(name, centre.url(), admin.enrolCode(name, "望河镇便民服务中心", "990121100202", Optional.empty()).orElseThrow());
    }

    private Station enrol(String name, String url, String code) {
        return switch (Stations.enrol(folder.resolve(name), url, code, clock)) {
            case Station.Opening.Open open -> open.station();
            case Station.Opening.Refused refused -> throw new AssertionError(refused.problem().toString());
        };
    }
}
