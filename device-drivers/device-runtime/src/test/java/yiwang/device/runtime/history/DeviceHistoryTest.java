package yiwang.device.runtime.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yiwang.device.api.Consumable;
import yiwang.device.api.DeviceEvent;
import yiwang.device.api.DeviceFault;
import yiwang.device.api.DeviceStatus;
import yiwang.device.api.DeviceStatus.State;
import yiwang.device.runtime.DeviceSlot;

class DeviceHistoryTest {

    private static final Instant EIGHT = Instant.parse("2026-11-22T08:00:00Z");
    private static final DeviceSlot TICKETS = DeviceSlot.parse("tickets");
    private static final DeviceStatus OUT = DeviceStatus.of(State.USER_ACTION_NEEDED, DeviceFault.of(DeviceFault.Kind.PAPER_OUT, "never the detail"));

    @TempDir
    private Path folder;
    private final AtomicReference<Instant> now = new AtomicReference<>(EIGHT);
    private final Clock clock = InstantSource.offset(now::get, Duration.ZERO).withZone(ZoneOffset.UTC);

    @Test
    void uptime_and_time_between_faults_are_counted_over_what_was_watched() {
        HistoryKeeper keeper = HistoryKeeper.of(Optional.empty(), clock);
        say(keeper, 0, DeviceStatus.online());
        say(keeper, 60, OUT);
        say(keeper, 75, DeviceStatus.online());
        say(keeper, 180, OUT);
        say(keeper, 195, DeviceStatus.online());
        HealthFigures figures = keeper.of(TICKETS).figures(EIGHT, EIGHT.plus(Duration.ofMinutes(300)));
        assertThat(figures).isEqualTo(new HealthFigures(Duration.ofMinutes(300), Duration.ofMinutes(270), 2));
        assertThat(figures.uptime()).contains(0.9);
        assertThat(figures.meanTimeBetweenFaults()).contains(Duration.ofMinutes(135));
        assertThat(keeper.of(TICKETS).figures(EIGHT.plus(Duration.ofMinutes(60)), EIGHT.plus(Duration.ofMinutes(75))).uptime()).contains(0.0);
    }

    @Test
    void a_night_in_which_nobody_watched_counts_neither_way() throws Exception {
        Path file = folder.resolve("device-history");
        HistoryKeeper monday = HistoryKeeper.of(Optional.of(file), clock);
        say(monday, 0, DeviceStatus.online());
        now.set(EIGHT.plus(Duration.ofHours(9)));
        monday.close();
        now.set(EIGHT.plus(Duration.ofHours(24)));
        HistoryKeeper tuesday = HistoryKeeper.of(Optional.of(file), clock);
        tuesday.happened(TICKETS, new DeviceEvent.StatusChanged(OUT, DeviceStatus.online()));
        HealthFigures figures = tuesday.of(TICKETS).figures(EIGHT, EIGHT.plus(Duration.ofHours(25)));
        assertThat(figures.observed()).isEqualTo(Duration.ofHours(10));
        assertThat(figures.uptime()).contains(1.0);
    }

    @Test
    void a_history_is_bounded_and_holds_no_details() throws Exception {
        Path file = folder.resolve("device-history");
        HistoryKeeper keeper = HistoryKeeper.of(Optional.of(file), clock);
        for (int i = 0; i < 5000; i++) {
            say(keeper, i, i % 2 == 0 ? DeviceStatus.online() : OUT);
            keeper.happened(TICKETS, new DeviceEvent.ConsumableChanged(Consumable.counted("ticket-paper", Consumable.Unit.MILLIMETRES, 100_000 - i, 1000)));
        }
        keeper.close();
        assertThat(Files.readAllLines(file)).hasSizeLessThanOrEqualTo(DeviceHistory.MOST_ENTRIES + DeviceHistory.MOST_SUPPLIES);
        assertThat(Files.readString(file)).doesNotContain("never the detail");
    }

    @Test
    void paper_lasts_as_long_as_todays_pace_says_and_a_refill_is_no_use() {
        HistoryKeeper keeper = HistoryKeeper.of(Optional.empty(), clock);
        supply(keeper, 0, 300);
        supply(keeper, 60, 200);
        supply(keeper, 61, 1000);
        supply(keeper, 120, 900);
        Instant ten = EIGHT.plus(Duration.ofHours(2));
        assertThat(keeper.of(TICKETS).lasts("ticket-paper", EIGHT, ten)).contains(Duration.ofHours(9));
        assertThat(keeper.of(TICKETS).lasts("toner-black", EIGHT, ten)).isEmpty();
        assertThat(keeper.of(TICKETS).lasts("ticket-paper", ten, ten)).isEmpty();
    }

    @Test
    void a_broken_file_costs_its_broken_lines_only() throws Exception {
        Path file = Files.writeString(folder.resolve("device-history"), """
                2026-11-22T08:00:00Z tickets ONLINE
                garbage
                2026-11-22T09:00:00Z tickets NO_SUCH_STATE
                2026-11-22T09:00:00Z tickets USER_ACTION_NEEDED PAPER_OUT
                2026-11-22T09:30:00Z tickets left 12x ticket-paper
                """);
        assertThat(HistoryKeeper.of(Optional.of(file), clock).of(TICKETS).entries()).hasSize(2);
    }

    @Test
    void a_history_that_cannot_be_written_disturbs_nobody() throws Exception {
        Path folderInItsPlace = Files.createDirectories(folder.resolve("history/full"));
        for (Path file : new Path[] {folderInItsPlace.getParent(), folder.resolve("nowhere/history")}) {
            HistoryKeeper keeper = HistoryKeeper.of(Optional.of(file), clock);
            say(keeper, 0, DeviceStatus.online());
            keeper.keep();
            keeper.close();
            assertThat(keeper.of(TICKETS).entries()).hasSize(2);
        }
        assertThat(folder.resolve("nowhere")).doesNotExist();
        assertThat(folder).isDirectoryNotContaining(file -> file.getFileName().toString().endsWith(".new"));
    }

    private void say(HistoryKeeper keeper, int minute, DeviceStatus status) {
        now.set(EIGHT.plus(Duration.ofMinutes(minute)));
        keeper.happened(TICKETS, new DeviceEvent.StatusChanged(OUT, status));
    }

    private void supply(HistoryKeeper keeper, int minute, long left) {
        now.set(EIGHT.plus(Duration.ofMinutes(minute)));
        keeper.happened(TICKETS, new DeviceEvent.ConsumableChanged(Consumable.counted("ticket-paper", Consumable.Unit.MILLIMETRES, left, 10)));
    }
}
