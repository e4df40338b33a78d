package yiwang.cli.device.manage;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;
import yiwang.device.runtime.DeviceSlot;

/** {@code tickets}, {@code tickets/left}. */
final class SlotText implements ITypeConverter<DeviceSlot> {

    @Override
    public DeviceSlot convert(String value) {
        try {
            return DeviceSlot.parse(value);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }
}
