package yiwang.device.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import yiwang.device.api.CardReadOutcome;
import yiwang.device.api.DeviceEvent;
import yiwang.device.api.DeviceFault;
import yiwang.device.api.DeviceStatus;
import yiwang.device.api.DeviceStatus.State;
import yiwang.device.api.PrintOutcome;
import yiwang.device.api.ScanSettings;
import yiwang.device.api.TicketLayout;

class DeviceRuntimeTest {

    private static final RuntimeLimits LIMITS = new RuntimeLimits(Duration.ofSeconds(3), Duration.ofSeconds(1), Duration.ofSeconds(5));
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final ScriptedReader driver = new ScriptedReader();
    private final HandTimetable timetable = new HandTimetable();
    private final BlockingQueue<DeviceStatus> cardStatuses = new LinkedBlockingQueue<>();
    private DeviceRuntime runtime;

    @AfterEach
    void take_down() {
        driver.hanging.countDown();
        if (runtime != null) {
            runtime.close();
        }
    }

    @Test
    void a_call_runs_on_the_devices_own_thread_and_its_outcome_comes_back() throws Exception {
        start(Map.of("card", "script:a"));
        CardReadOutcome.UnknownCard outcome = new CardReadOutcome.UnknownCard("test");
        driver.onRead = () -> outcome;
        assertThat(get(runtime.cardReader().read(LIMIT))).isSameAs(outcome);
        assertThat(driver.threadOfLastRead).isEqualTo("device-card");
        assertThat(driver.opened).hasValue(1);
    }

    @Test
    void a_driver_that_hangs_is_left_behind_and_the_next_call_works() throws Exception {
        start(Map.of("card", "script:a"));
        awaitStatus(DeviceStatus.online());
        CountDownLatch begun = new CountDownLatch(1);
        driver.onRead = () -> {
            begun.countDown();
            return driver.hang();
        };
        CompletableFuture<CardReadOutcome> hung = runtime.cardReader().read(LIMIT);
        assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();

        timetable.pass(LIMIT.plusSeconds(4));
        assertThat(hung).isNotDone();
        timetable.pass(Duration.ofSeconds(2));

        assertThat(get(hung)).isInstanceOfSatisfying(CardReadOutcome.ReaderFault.class,
                fault -> assertThat(fault.fault().kind()).isEqualTo(DeviceFault.Kind.NO_ANSWER));
        assertThat(cardStatuses.poll(30, TimeUnit.SECONDS).faults()).extracting(DeviceFault::kind).containsExactly(DeviceFault.Kind.NO_ANSWER);
        driver.onRead = CardReadOutcome.NoCard::new;
        assertThat(get(runtime.cardReader().read(LIMIT))).isEqualTo(new CardReadOutcome.NoCard());
        assertThat(driver.opened).hasValue(2);
    }

    @Test
    void a_driver_that_throws_is_closed_and_opened_again() throws Exception {
        start(Map.of("card", "script:a"));
        driver.onRead = () -> {
            throw new IllegalStateException("surprise");
        };
        assertThat(get(runtime.cardReader().read(LIMIT))).isInstanceOfSatisfying(CardReadOutcome.ReaderFault.class,
                fault -> assertThat(fault.fault()).isEqualTo(DeviceFault.of(DeviceFault.Kind.OTHER, "driver failed: IllegalStateException")));
        driver.onRead = CardReadOutcome.NoCard::new;
        assertThat(get(runtime.cardReader().read(LIMIT))).isEqualTo(new CardReadOutcome.NoCard());
        assertThat(driver.closed).hasValue(1);
        assertThat(driver.opened).hasValue(2);
    }

    @Test
    void even_an_error_in_a_vendors_library_leaves_the_device_usable() throws Exception {
        start(Map.of("card", "script:a"));
        driver.onRead = () -> {
            throw new UnsatisfiedLinkError("vendor");
        };
        assertThat(get(runtime.cardReader().read(LIMIT))).isInstanceOf(CardReadOutcome.ReaderFault.class);
        driver.onRead = CardReadOutcome.NoCard::new;
        assertThat(get(runtime.cardReader().read(LIMIT))).isEqualTo(new CardReadOutcome.NoCard());
    }

    @Test
    void a_cancelled_call_lets_the_driver_go() throws Exception {
        start(Map.of("card", "script:a"));
        driver.waitsForCancellation = true;
        CompletableFuture<CardReadOutcome> reading = runtime.cardReader().read(LIMIT);
        assertThat(driver.waiting.await(30, TimeUnit.SECONDS)).isTrue();
        reading.cancel(true);
        assertThat(get(runtime.cardReader().read(LIMIT))).isEqualTo(new CardReadOutcome.NoCard());
    }

    @Test
    void a_status_is_asked_for_every_few_seconds_and_told_when_it_changes() throws Exception {
        start(Map.of("card", "script:a"));
        awaitStatus(DeviceStatus.online());
        DeviceStatus away = DeviceStatus.of(State.ABSENT, DeviceFault.of(DeviceFault.Kind.ABSENT, "gone"));
        driver.status = away;
        assertThat(runtime.status(DeviceRole.CARD)).isEqualTo(DeviceStatus.online());
        timetable.pass(Duration.ofSeconds(3));
        awaitStatus(away);
        assertThat(runtime.status(DeviceRole.CARD)).isEqualTo(away);
        driver.status = DeviceStatus.online();
        timetable.pass(Duration.ofSeconds(3));
        awaitStatus(DeviceStatus.online());
    }

    @Test
    void a_listener_that_throws_does_not_silence_the_others() throws Exception {
        driver.status = DeviceStatus.of(State.BUSY);
        runtime = runtime(Map.of("card", "script:a"));
        get(runtime.cardReader().read(LIMIT));
        runtime.addListener((slot, event) -> {
            throw new IllegalStateException("broken screen");
        });
        listen();
        driver.status = DeviceStatus.online();
        timetable.pass(Duration.ofSeconds(3));
        awaitStatus(DeviceStatus.online());
    }

    @Test
    void a_wrong_line_makes_one_device_a_fault_and_leaves_the_others() throws Exception {
        start(Map.of("card", "script:a", "card.colour", "red", "tickets", "escpos:tcp:h:1"));
        awaitStatus(DeviceStatus.of(State.FAULT, DeviceFault.of(DeviceFault.Kind.OTHER, "colour=red is no setting of a card reader")));
        assertThat(get(runtime.ticketPrinter().print(new TicketLayout(List.of()), LIMIT))).isInstanceOfSatisfying(PrintOutcome.NotPrinted.class,
                not -> assertThat(not.why().detail()).startsWith("no driver for tickets=escpos:tcp:h:1"));
    }

    @Test
    void a_role_without_a_line_is_absent_and_answers() throws Exception {
        start(Map.of());
        assertThat(runtime.has(DeviceRole.CARD)).isFalse();
        assertThat(get(runtime.cardReader().read(LIMIT))).isInstanceOfSatisfying(CardReadOutcome.ReaderFault.class,
                fault -> assertThat(fault.fault().kind()).isEqualTo(DeviceFault.Kind.ABSENT));
        assertThat(get(runtime.scanner().scan(ScanSettings.DEFAULT, LIMIT))).hasNoNullFieldsOrProperties();
    }

    @Test
    void closing_closes_devices_and_refuses_later_calls() throws Exception {
        start(Map.of("card", "script:a"));
        get(runtime.cardReader().read(LIMIT));
        runtime.close();
        assertThat(driver.closed).hasValue(1);
        assertThat(get(runtime.cardReader().read(LIMIT))).isInstanceOf(CardReadOutcome.ReaderFault.class);
    }

    private void start(Map<String, String> lines) {
        runtime = runtime(lines);
        listen();
        DeviceStatus already = runtime.status(DeviceRole.CARD);
        if (already.state() != State.STARTING) {
            cardStatuses.add(already);
        }
    }

    private void listen() {
        runtime.addListener((slot, event) -> {
            if (slot.role() == DeviceRole.CARD && event instanceof DeviceEvent.StatusChanged(var before, var now)) {
                cardStatuses.add(now);
            }
        });
    }

    private DeviceRuntime runtime(Map<String, String> lines) {
        return new DeviceRuntime(profile(lines), new RuntimeParts(List.of(driver), new FinderShelf(List.of(), LIMIT), timetable, LIMITS, Clock.systemUTC(), List.of(), Optional.empty()));
    }

    private static StationProfile profile(Map<String, String> lines) {
        Properties properties = new Properties();
        properties.putAll(lines);
        return StationProfile.of(properties);
    }

    /** The same status may be seen twice when it arrived while the listener was being added. */
    private void awaitStatus(DeviceStatus wanted) throws InterruptedException {
        DeviceStatus seen = cardStatuses.poll(30, TimeUnit.SECONDS);
        while (seen != null && !seen.equals(wanted)) {
            seen = cardStatuses.poll(30, TimeUnit.SECONDS);
        }
        assertThat(seen).isEqualTo(wanted);
        cardStatuses.removeIf(wanted::equals);
    }

    private static <T> T get(CompletableFuture<T> future) throws Exception {
        return future.get(30, TimeUnit.SECONDS);
    }
}
