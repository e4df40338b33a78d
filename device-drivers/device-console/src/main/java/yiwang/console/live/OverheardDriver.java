package yiwang.console.live;

import java.util.Map;
import java.util.Set;
import yiwang.device.api.Device;
import yiwang.device.api.DeviceAddress;
import yiwang.device.api.DeviceKind;
import yiwang.device.spi.DeviceDriver;
import yiwang.device.spi.LinkTap;
import yiwang.device.spi.RecordingMask;

/** Opens every device with the book's tap on its link. */
record OverheardDriver(DeviceDriver driver, TraceBook book) implements DeviceDriver {

    @Override
    public DeviceKind kind() {
        return driver.kind();
    }

    @Override
    public Set<String> schemes() {
        return driver.schemes();
    }

    @Override
    public Device open(DeviceAddress address, Map<String, String> settings) {
        return driver.open(address, settings, book.open(driver, address));
    }

    @Override
    public Device open(DeviceAddress address, Map<String, String> settings, LinkTap tap) {
        return driver.open(address, settings, tap);
    }

    @Override
    public Set<String> wrapping(String inner) {
        return driver.wrapping(inner);
    }

    @Override
    public RecordingMask mask() {
        return driver.mask();
    }
}
