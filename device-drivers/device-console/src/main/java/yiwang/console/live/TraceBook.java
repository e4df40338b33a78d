package yiwang.console.live;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import yiwang.device.api.DeviceAddress;
import yiwang.device.spi.DeviceDriver;
import yiwang.device.spi.LinkTap;

/** Keeps the last words of every device that is opened through its drivers. In memory only. */
public final class TraceBook {

    private final Clock clock;
    private final Map<DeviceAddress, TraceTap> taps = new ConcurrentHashMap<>();
    private final Map<DeviceAddress, LinkTap> recorders = new ConcurrentHashMap<>();

    public TraceBook(Clock clock) {
        this.clock = clock;
    }

    /** The same driver, overheard. */
    DeviceDriver overheard(DeviceDriver driver) {
        return new OverheardDriver(driver, this);
    }

    TraceTap open(DeviceDriver driver, DeviceAddress address) {
        TraceTap tap = new TraceTap(driver.mask(), clock, () -> recorders.getOrDefault(address, LinkTap.NONE));
        taps.put(address, tap);
        return tap;
    }

    /** This one hears everything that goes over the link from now on, also when the device is opened anew. False when somebody does already. */
    boolean record(DeviceAddress address, LinkTap recorder) {
        return recorders.putIfAbsent(address, recorder) == null;
    }

    void recorded(DeviceAddress address) {
        recorders.remove(address);
    }

    /** The latest, oldest first; empty for devices that are not spoken to over a link of their driver's. */
    public List<TraceLine> of(DeviceAddress address) {
        return Optional.ofNullable(taps.get(address)).map(TraceTap::lines).orElse(List.of());
    }
}
