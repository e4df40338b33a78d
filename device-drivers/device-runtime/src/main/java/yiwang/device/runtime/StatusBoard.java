package yiwang.device.runtime;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yiwang.device.api.Consumable;
import yiwang.device.api.DeviceEvent;
import yiwang.device.api.DeviceStatus;

/** The last known status and supplies of every device, and whoever wants to hear of changes. */
final class StatusBoard {

    private static final Logger LOG = LoggerFactory.getLogger(StatusBoard.class);
    private static final DeviceStatus STARTING = DeviceStatus.of(DeviceStatus.State.STARTING);

    private final Map<DeviceSlot, DeviceStatus> statuses = new HashMap<>();
    private final Map<DeviceSlot, List<Consumable>> consumables = new HashMap<>();
    private final List<DeviceEventListener> listeners = new CopyOnWriteArrayList<>();

    void add(DeviceEventListener listener) {
        listeners.add(listener);
    }

    void remove(DeviceEventListener listener) {
        listeners.remove(listener);
    }

    synchronized DeviceStatus of(DeviceSlot slot) {
        return statuses.getOrDefault(slot, STARTING);
    }

    synchronized List<Consumable> consumables(DeviceSlot slot) {
        return consumables.getOrDefault(slot, List.of());
    }

    void post(DeviceSlot slot, DeviceStatus now) {
        DeviceStatus before;
        synchronized (this) {
            before = of(slot);
            statuses.put(slot, now);
        }
        if (!before.equals(now)) {
            LOG.info("device {}: {} {}", slot, now.state(), now.faults());
            tell(slot, new DeviceEvent.StatusChanged(before, now));
        }
    }

    void post(DeviceSlot slot, List<Consumable> now) {
        List<Consumable> before;
        synchronized (this) {
            before = consumables(slot);
            consumables.put(slot, List.copyOf(now));
        }
        now.stream().filter(one -> !before.contains(one)).forEach(one -> tell(slot, new DeviceEvent.ConsumableChanged(one)));
    }

    void tell(DeviceSlot slot, DeviceEvent event) {
        for (DeviceEventListener listener : listeners) {
            try {
                listener.happened(slot, event);
            } catch (RuntimeException e) {
                LOG.error("a listener to device events failed", e);
            }
        }
    }
}
