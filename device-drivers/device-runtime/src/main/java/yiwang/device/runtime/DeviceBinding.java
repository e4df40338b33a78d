package yiwang.device.runtime;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import yiwang.device.api.DeviceAddress;
import yiwang.device.api.DeviceIdentity;

/**
 * Which device plays a role, and what its driver is told about it.
 *
 * @param settings  for the driver
 * @param name      given by a person, such as 左边小票机; empty when nobody did
 * @param identity  which device it must be, wherever it is plugged in; empty when any device at the address will do
 */
public record DeviceBinding(DeviceAddress address, Map<String, String> settings, String name, Optional<DeviceIdentity> identity) {

    /** The scheme of a place that waits for its device, {@code unbound:SLOT}: a cloned counter's card reader. */
    public static final String UNBOUND = "unbound";

    public DeviceBinding {
        Objects.requireNonNull(address);
        Objects.requireNonNull(identity);
        settings = Map.copyOf(new TreeMap<>(settings));
        name = name == null ? "" : name.strip();
    }

    public DeviceBinding(DeviceAddress address, Map<String, String> settings) {
        this(address, settings, "", Optional.empty());
    }

    public DeviceBinding at(DeviceAddress other) {
        return new DeviceBinding(other, settings, name, identity);
    }

    /** What claims hang on: the device itself where it is known, else the place. */
    public DeviceIdentity claimed() {
        return identity.orElseGet(() -> DeviceIdentity.ofAddress(address));
    }
}
