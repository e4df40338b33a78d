package yiwang.device.spi;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import yiwang.device.api.DeviceAddress;
import yiwang.device.api.DeviceFault;
import yiwang.device.api.DeviceIdentity;
import yiwang.device.api.DeviceKind;

/**
 * A device that is there and could be bound.
 *
 * @param identity   the most lasting one that can be had without opening it
 * @param address    the most lasting way to reach it; a driver whose scheme wraps another one ({@code escpos:serial:PATH}) takes it
 *                   behind its own scheme
 * @param kinds      what it may be, likeliest first; a serial port may be anything that speaks over one
 * @param title      for people: maker and model as the device or the system names them
 * @param hindrance  why it could not be opened now, such as a missing permission
 * @param aliases    other addresses that lead to the same device today
 */
public record DeviceCandidate(DeviceIdentity identity, DeviceAddress address, List<DeviceKind> kinds, String title,
        Optional<DeviceFault> hindrance, Set<DeviceAddress> aliases) {

    public DeviceCandidate {
        Objects.requireNonNull(identity);
        Objects.requireNonNull(address);
        Objects.requireNonNull(hindrance);
        kinds = List.copyOf(kinds);
        aliases = Set.copyOf(aliases);
        title = title == null || title.isBlank() ? address.toString() : title;
    }

    public DeviceCandidate(DeviceIdentity identity, DeviceAddress address, List<DeviceKind> kinds, String title, Optional<DeviceFault> hindrance) {
        this(identity, address, kinds, title, hindrance, Set.of());
    }

    public DeviceCandidate(DeviceIdentity identity, DeviceAddress address, List<DeviceKind> kinds, String title) {
        this(identity, address, kinds, title, Optional.empty());
    }

    /** Whether this address leads to the device today. */
    public boolean answersAt(DeviceAddress place) {
        return address.equals(place) || aliases.contains(place);
    }
}
