package yiwang.device.runtime.history;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yiwang.device.api.Consumable;
import yiwang.device.api.DeviceEvent;
import yiwang.device.runtime.DeviceEventListener;
import yiwang.device.runtime.DeviceSlot;

/** Remembers what becomes of the devices, and writes it down now and then. A history that cannot be written stops nobody. */
public final class HistoryKeeper implements DeviceEventListener {

    /** Time between two looks at whether there is something to write down. */
    public static final Duration RHYTHM = Duration.ofSeconds(10);

    private static final Logger LOG = LoggerFactory.getLogger(HistoryKeeper.class);

    private final Optional<HistoryFile> file;
    private final Clock clock;
    private final Map<DeviceSlot, DeviceHistory> histories;
    private boolean changed;
    private boolean complained;

    private HistoryKeeper(Optional<HistoryFile> file, Clock clock, Map<DeviceSlot, DeviceHistory> known) {
        this.file = file;
        this.clock = clock;
        this.histories = new TreeMap<>(known);
    }

    public static HistoryKeeper of(Optional<Path> path, Clock clock) {
        Optional<HistoryFile> file = path.map(HistoryFile::new);
        return new HistoryKeeper(file, clock, file.map(HistoryFile::read).orElseGet(Map::of));
    }

    public synchronized DeviceHistory of(DeviceSlot slot) {
        return histories.getOrDefault(slot, DeviceHistory.EMPTY);
    }

    @Override
    public synchronized void happened(DeviceSlot slot, DeviceEvent event) {
        DeviceHistory known = of(slot);
        DeviceHistory now = switch (event) {
            case DeviceEvent.StatusChanged(var before, var status) -> known.with(StatusEntry.of(clock.instant(), status));
            case DeviceEvent.ConsumableChanged(Consumable supply) -> supply.left().isEmpty() ? known
                    : known.with(new SupplyEntry(clock.instant(), supply.name(), supply.left().getAsLong()));
            case DeviceEvent.Moved m -> known;
            case DeviceEvent.Swapped s -> known;
        };
        changed |= now != known;
        histories.put(slot, now);
    }

    /** Writes down what is new. */
    public synchronized void keep() {
        if (!changed || file.isEmpty() || !file.get().hasFolder()) {
            return;
        }
        try {
            file.get().write(histories);
            changed = false;
        } catch (IOException e) {
            if (!complained) {
                LOG.warn("the devices' history is not kept: {}", e.toString());
                complained = true;
            }
        }
    }

    /** From now on nobody looks. */
    public synchronized void close() {
        histories.replaceAll((slot, history) -> history.with(StatusEntry.nobodyLooks(clock.instant())));
        changed |= !histories.isEmpty();
        keep();
    }
}
