package yiwang.device.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yiwang.device.api.Cancellation;
import yiwang.device.api.CardReadOutcome;
import yiwang.device.api.ClaimOutcome;
import yiwang.device.api.DeviceAddress;
import yiwang.device.api.DeviceEvent;
import yiwang.device.api.DeviceFault;
import yiwang.device.api.DeviceIdentity;
import yiwang.device.api.DeviceKind;
import yiwang.device.api.HealthLevel;
import yiwang.device.api.HealthOutcome;
import yiwang.device.simulator.SamplePersons;
import yiwang.device.simulator.idcard.IdCardSimulator;
import yiwang.device.spi.DeviceCandidate;
import yiwang.device.spi.DeviceFinder;
import yiwang.device.spi.FindOutcome;
import yiwang.device.spi.FinderHints;

/** Two equal readers on real terminals, whose port names change hands; the finder tells serial numbers as the system would. */
class SwappedReadersTest {

    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final DeviceSlot LEFT = DeviceSlot.parse("card/left");
    private static final DeviceSlot RIGHT = DeviceSlot.parse("card/right");
    private static final DeviceIdentity A = DeviceIdentity.parse("serial-number:usb-0403:6001-A");
    private static final DeviceIdentity B = DeviceIdentity.parse("serial-number:usb-0403:6001-B");

    @TempDir
    private Path dev;
    private final BlockingQueue<DeviceEvent> events = new LinkedBlockingQueue<>();
    private IdCardSimulator readerA;
    private IdCardSimulator readerB;
    private DeviceRuntime runtime;

    @BeforeEach
    void two_readers() throws Exception {
        readerA = IdCardSimulator.start("pty:" + dev.resolve("a"));
        readerB = IdCardSimulator.start("pty:" + dev.resolve("b"));
        readerA.putOn(SamplePersons.AYNUR.card());
        port("ttyUSB0", "a");
        port("ttyUSB1", "b");
    }

    @AfterEach
    void take_down() throws Exception {
        if (runtime != null) {
            runtime.close();
        }
        readerA.close();
        readerB.close();
    }

    @Test
    void readers_swapped_over_a_reboot_keep_their_places() throws Exception {
        port("ttyUSB0", "b");
        port("ttyUSB1", "a");
        start();
        assertThat(name(LEFT)).isEqualTo("阿依努尔·买买提");
        assertThat(awaitEvent(DeviceEvent.Moved.class)).isEqualTo(new DeviceEvent.Moved(serial("ttyUSB0"), serial("ttyUSB1")));
        assertThat(runtime.desk().checkHealth(RIGHT, HealthLevel.INTERNAL, LIMIT).get(30, TimeUnit.SECONDS)).isInstanceOf(HealthOutcome.Healthy.class);
    }

    @Test
    void a_reader_plugged_into_another_port_while_we_run_is_found_again() throws Exception {
        start();
        assertThat(name(LEFT)).isEqualTo("阿依努尔·买买提");
        readerA.unplug();
        Files.delete(dev.resolve("ttyUSB0"));
        readerA.replug();
        port("ttyUSB7", "a");
        awaitEvent(DeviceEvent.Moved.class);
        assertThat(name(LEFT)).isEqualTo("阿依努尔·买买提");
    }

    @Test
    void a_stranger_in_its_place_is_not_used() throws Exception {
        Files.delete(dev.resolve("ttyUSB0"));
        Files.delete(dev.resolve("ttyUSB1"));
        port("ttyUSB0", "b");
        start();
        assertThat(runtime.desk().cardReader(LEFT).read(LIMIT).get(30, TimeUnit.SECONDS)).isInstanceOfSatisfying(CardReadOutcome.ReaderFault.class,
                fault -> assertThat(fault.fault().kind()).isEqualTo(DeviceFault.Kind.WRONG_DEVICE));
        assertThat(awaitEvent(DeviceEvent.Swapped.class)).isEqualTo(new DeviceEvent.Swapped(A, B));
    }

    @Test
    void a_claimed_reader_obeys_its_owner_alone_and_says_who_that_is() throws Exception {
        start();
        ClaimOutcome first = runtime.claim(LEFT, "设备控制台");
        assertThat(first).isInstanceOf(ClaimOutcome.Claimed.class);
        assertThat(runtime.claim(LEFT, "柜台")).isInstanceOfSatisfying(ClaimOutcome.HeldBy.class, held -> assertThat(held.owner()).isEqualTo("设备控制台"));
        assertThat(runtime.desk().cardReader(LEFT).read(LIMIT).get(30, TimeUnit.SECONDS))
                .isEqualTo(new CardReadOutcome.ReaderFault(DeviceFault.of(DeviceFault.Kind.BUSY, "设备控制台")));
        assertThat(runtime.as("设备控制台").cardReader(LEFT).read(LIMIT).get(30, TimeUnit.SECONDS)).isInstanceOf(CardReadOutcome.Read.class);
        ((ClaimOutcome.Claimed) first).claim().close();
        assertThat(name(LEFT)).isEqualTo("阿依努尔·买买提");
    }

    private void start() {
        TreeMap<DeviceSlot, DeviceBinding> bindings = new TreeMap<>(Map.of(
                LEFT, new DeviceBinding(serial("ttyUSB0"), Map.of(), "左边读卡器", Optional.of(A)),
                RIGHT, new DeviceBinding(serial("ttyUSB1"), Map.of(), "右边读卡器", Optional.of(B))));
        RuntimeLimits quick = new RuntimeLimits(Duration.ofMillis(200), Duration.ofSeconds(4), Duration.ofSeconds(8));
        runtime = new DeviceRuntime(new StationProfile(bindings, Map.of()), new RuntimeParts(DriverShelf.installed().drivers(),
                new FinderShelf(List.of(new PortsInFolder()), LIMIT), new ClockTimetable(), quick, Clock.systemUTC(), List.of(this::left), Optional.empty()));
    }

    private void left(DeviceSlot slot, DeviceEvent event) {
        if (slot.equals(LEFT)) {
            events.add(event);
        }
    }

    private String name(DeviceSlot slot) throws Exception {
        CardReadOutcome outcome = runtime.desk().cardReader(slot).read(LIMIT).get(30, TimeUnit.SECONDS);
        assertThat(outcome).isInstanceOf(CardReadOutcome.Read.class);
        return ((CardReadOutcome.Read) outcome).card().holderName();
    }

    private DeviceEvent awaitEvent(Class<? extends DeviceEvent> wanted) throws InterruptedException {
        DeviceEvent seen = events.poll(30, TimeUnit.SECONDS);
        while (seen != null && !wanted.isInstance(seen)) {
            seen = events.poll(30, TimeUnit.SECONDS);
        }
        assertThat(seen).isInstanceOf(wanted);
        return seen;
    }

    private void port(String name, String reader) throws Exception {
        Files.deleteIfExists(dev.resolve(name));
        Files.createSymbolicLink(dev.resolve(name), dev.resolve(reader));
    }

    private DeviceAddress serial(String port) {
        return new DeviceAddress("serial", dev.resolve(port).toString());
    }

    /** As the system tells which chip is behind which port. */
    private final class PortsInFolder implements DeviceFinder {

        @Override
        public String source() {
            return "serial";
        }

        @Override
        public FindOutcome find(FinderHints hints, Duration limit, Cancellation cancellation) {
            List<DeviceCandidate> found = new ArrayList<>();
            for (String port : List.of("ttyUSB0", "ttyUSB1", "ttyUSB7")) {
                if (Files.exists(dev.resolve(port))) {
                    found.add(new DeviceCandidate(leadsTo(port, "a") ? A : B, serial(port), List.of(DeviceKind.IDENTITY_CARD_READER), "reader", Optional.empty(), Set.of()));
                }
            }
            return new FindOutcome.Found(found);
        }

        private boolean leadsTo(String port, String reader) {
            try {
                return Files.readSymbolicLink(dev.resolve(port)).endsWith(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
