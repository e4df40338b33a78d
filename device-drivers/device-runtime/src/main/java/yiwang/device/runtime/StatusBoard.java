package yiwang.device.runtime;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yiwang.device.api.DeviceStatus;

/** The last known status of every device. */
final class StatusBoard {

    private static final Logger LOG = LoggerFactory.getLogger(StatusBoard.class);
    private static final DeviceStatus STARTING = DeviceStatus.of(DeviceStatus.State.STARTING);

    private final Map<DeviceRole, DeviceStatus> statuses = new EnumMap<>(DeviceRole.class);
    private final List<DeviceStatusListener> listeners = new CopyOnWriteArrayList<>();

    void add(DeviceStatusListener listener) {
        listeners.add(listener);
    }

    void remove(DeviceStatusListener listener) {
        listeners.remove(listener);
    }

    synchronized DeviceStatus of(DeviceRole role) {
        return statuses.getOrDefault(role, STARTING);
    }

    void post(DeviceRole role, DeviceStatus now) {
        DeviceStatus before;
        synchronized (this) {
            before = of(role);
            statuses.put(role, now);
        }
        if (before.equals(now)) {
            return;
        }
        LOG.info("device {}: {} {}", role.key(), now.state(), now.faults());
        for (DeviceStatusListener listener : listeners) {
            try {
                listener.changed(role, before, now);
            } catch (RuntimeException e) {
                LOG.error("a listener to device status failed", e);
            }
        }
    }
}
