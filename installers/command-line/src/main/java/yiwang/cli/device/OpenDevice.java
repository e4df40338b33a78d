package yiwang.cli.device;

import java.util.Map;
import java.util.ServiceLoader;
import yiwang.cli.output.ExitCode;
import yiwang.cli.output.Stop;
import yiwang.device.api.Device;
import yiwang.device.api.DeviceAddress;
import yiwang.device.api.DeviceKind;
import yiwang.device.spi.DeviceDriver;

/** Opens a device by the address that the caller wrote. */
public final class OpenDevice {

    private OpenDevice() { }

    public static <D extends Device> D of(Class<D> type, DeviceKind kind, String address, Map<String, String> settings) {
        try {
            DeviceAddress parsed = DeviceAddress.parse(address);
            return ServiceLoader.load(DeviceDriver.class).stream().map(ServiceLoader.Provider::get)
                    .filter(driver -> driver.kind() == kind && driver.schemes().contains(parsed.scheme()))
                    .findFirst().map(driver -> type.cast(driver.open(parsed, settings)))
                    .orElseThrow(() -> new Stop(ExitCode.WRONG_CALL, "device_address", "没有能打开这个地址的驱动：" + address));
        } catch (IllegalArgumentException e) {
            throw new Stop(ExitCode.WRONG_CALL, "device_address", "设备地址写得不对：" + e.getMessage());
        }
    }
}
