package yiwang.cli.device;

import java.util.Map;
import yiwang.cli.output.ExitCode;
import yiwang.cli.output.Stop;
import yiwang.device.api.Device;
import yiwang.device.api.DeviceAddress;
import yiwang.device.api.DeviceKind;
import yiwang.device.runtime.DeviceBinding;
import yiwang.device.runtime.DeviceSlot;
import yiwang.device.runtime.DriverShelf;

/** Opens a device by the address that the caller wrote. */
public final class OpenDevice {

    private OpenDevice() { }

    public static <D extends Device> D of(Class<D> type, DeviceKind kind, String address, Map<String, String> settings) {
        try {
            return type.cast(DriverShelf.installed().open(kind, DeviceAddress.parse(address), settings));
        } catch (IllegalArgumentException e) {
            throw new Stop(ExitCode.WRONG_CALL, "device_address", "设备地址写得不对：" + e.getMessage());
        }
    }

    /** A bound device, whatever its kind. */
    public static Device of(DeviceSlot slot, DeviceBinding binding) {
        return of(Device.class, slot.role().kind(), binding.address().toString(), binding.settings());
    }

    /** A queue's plain name, or an address with its scheme. */
    public static String printer(String name) {
        return name.startsWith("queue:") || name.startsWith("ipp:") ? name : "queue:" + name;
    }
}
