package yiwang.device.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yiwang.device.api.Device;
import yiwang.device.spi.DeviceDriver;

/** The drivers that are installed. */
record DriverShelf(List<DeviceDriver> drivers) {

    private static final Logger LOG = LoggerFactory.getLogger(DriverShelf.class);

    DriverShelf {
        drivers = List.copyOf(drivers);
    }

    /** One driver that does not load must not take the others with it. */
    static DriverShelf installed() {
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
    Device open(DeviceRole role, DeviceBinding binding) {
        TreeSet<String> known = new TreeSet<>();
        for (DeviceDriver driver : drivers) {
            if (driver.kind() == role.kind()) {
                known.addAll(driver.schemes());
                if (driver.schemes().contains(binding.address().scheme())) {
                    return driver.open(binding.address(), binding.settings());
                }
            }
        }
        throw new IllegalArgumentException("no driver for " + role.key() + "=" + binding.address() + "; known schemes: " + String.join(", ", known));
    }
}
