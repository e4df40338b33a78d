package yiwang.device.scanning.sane;

import java.util.Map;
import java.util.Set;
import yiwang.device.api.DeviceAddress;
import yiwang.device.api.DeviceKind;
import yiwang.device.api.DocumentScanner;
import yiwang.device.spi.DeviceDriver;

/** Scanners behind a saned: {@code sane:HOST:PORT/NAME}, where NAME is what the saned calls it, colons included. */
public final class SaneScannerDriver implements DeviceDriver {

    @Override
    public DeviceKind kind() {
        return DeviceKind.DOCUMENT_SCANNER;
    }

    @Override
    public Set<String> schemes() {
        return Set.of("sane");
    }

    @Override
    public DocumentScanner open(DeviceAddress address, Map<String, String> settings) {
        return new SaneScanner(address, SaneAddress.of(address));
    }
}
