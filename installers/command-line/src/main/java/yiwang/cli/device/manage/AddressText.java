package yiwang.cli.device.manage;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;
import yiwang.device.api.DeviceAddress;

/** {@code serial:/dev/ttyUSB0}. */
final class AddressText implements ITypeConverter<DeviceAddress> {

    @Override
    public DeviceAddress convert(String value) {
        try {
            return DeviceAddress.parse(value);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }
}
