package yiwang.device.smartcard;

import java.util.Map;
import java.util.Set;
import yiwang.device.api.DeviceAddress;
import yiwang.device.api.DeviceKind;
import yiwang.device.api.capture.IcCardReader;
import yiwang.device.smartcard.pcsc.PcscIcCardReader;
import yiwang.device.spi.DeviceDriver;

/** Chip cards of any kind, by their answer to reset and UID: {@code pcsc:READERNAME}. */
public final class PcscIcCardDriver implements DeviceDriver {

    @Override
    public DeviceKind kind() {
        return DeviceKind.IC_CARD_READER;
    }

    @Override
    public Set<String> schemes() {
        return Set.of("pcsc");
    }

    @Override
    public IcCardReader open(DeviceAddress address, Map<String, String> settings) {
        return new PcscIcCardReader(address);
    }
}
