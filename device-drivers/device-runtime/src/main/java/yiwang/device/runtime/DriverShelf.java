package yiwang.device.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yiwang.device.api.Device;
import yiwang.device.api.DeviceAddress;
import yiwang.device.api.DeviceKind;
import yiwang.device.spi.DeviceDriver;
import yiwang.device.spi.LinkTap;

/** The drivers that are installed: for the runtime, and for programs that want one device for one task. */
public record DriverShelf(List<DeviceDriver> drivers) {

    private static final Logger LOG = LoggerFactory.getLogger(DriverShelf.class);

    public DriverShelf {
        drivers = List.copyOf(drivers);
    }

    /** One driver that does not load must not take the others with it. */
    public static DriverShelf installed() {
        List<DeviceDriver> found = new ArrayList<>();
        ServiceLoader.load(DeviceDriver.class).stream().forEach(provider -> {
            try {
                found.add(provider.get());
            } catch (ServiceConfigurationError e) {
                LOG.error("driver {} does not load", provider.type().getName(), e);
            }
        });
        return new DriverShelf(found);
    }

    /** @throws IllegalArgumentException with a sentence for people when no driver fits or a setting is wrong */
    Device open(DeviceSlot slot, DeviceBinding binding) {
        return PhotoShelf.with(driver(slot.role().kind(), binding.address(), slot.key() + "=" + binding.address()).open(binding.address(), binding.settings()), binding.settings());
    }

    /** @throws IllegalArgumentException with a sentence for people when no driver fits or a setting is wrong */
    public Device open(DeviceKind kind, DeviceAddress address, Map<String, String> settings) {
        return PhotoShelf.with(driver(kind, address, address.toString()).open(address, settings), settings);
    }

    /** Opens it with somebody who hears every byte. @throws IllegalArgumentException with a sentence for people */
    public Device open(DeviceKind kind, DeviceAddress address, Map<String, String> settings, LinkTap tap) {
        return PhotoShelf.with(driver(kind, address).open(address, settings, tap), settings);
    }

    /** @throws IllegalArgumentException with a sentence for people when no driver fits */
    public DeviceDriver driver(DeviceKind kind, DeviceAddress address) {
        return driver(kind, address, address.toString());
    }

    /** How the address is written when the device there plays this kind; empty when no driver can reach it. */
    public Optional<DeviceAddress> written(DeviceKind kind, DeviceAddress found) {
        List<DeviceDriver> able = drivers.stream().filter(driver -> driver.kind() == kind).toList();
        if (able.stream().anyMatch(driver -> driver.schemes().contains(found.scheme()))) {
            return Optional.of(found);
        }
        return able.stream().flatMap(driver -> driver.wrapping(found.scheme()).stream()).sorted().findFirst().map(scheme -> new DeviceAddress(scheme, found.toString()));
    }

    private DeviceDriver driver(DeviceKind kind, DeviceAddress address, String line) {
        TreeSet<String> known = new TreeSet<>();
        for (DeviceDriver driver : drivers) {
            if (driver.kind() == kind) {
                known.addAll(driver.schemes());
                if (driver.schemes().contains(address.scheme())) {
                    return driver;
                }
            }
        }
        throw new IllegalArgumentException("no driver for " + line + "; known schemes: " + String.join(", ", known));
    }
}
