package yiwang.device.scanning.escl;

import java.util.Map;
import java.util.Set;
import yiwang.device.api.DeviceAddress;
import yiwang.device.api.DeviceKind;
import yiwang.device.api.DocumentScanner;
import yiwang.device.spi.DeviceDriver;

/** Network scanners that speak eSCL (AirScan): {@code escl:http://HOST:PORT/eSCL}. Setting {@code retry-ms}: pause between tries, 1000 unless told. */
public final class EsclScannerDriver implements DeviceDriver {

    private static final String RETRY = "retry-ms";

    @Override
    public DeviceKind kind() {
        return DeviceKind.DOCUMENT_SCANNER;
    }

    @Override
    public Set<String> schemes() {
        return Set.of(EsclAddress.SCHEME);
    }

    @Override
    public DocumentScanner open(DeviceAddress address, Map<String, String> settings) {
        String retry = settings.getOrDefault(RETRY, "1000");
        int millis = EsclXml.number(retry).filter(value -> value >= 10 && value <= 60_000)
                .orElseThrow(() -> new IllegalArgumentException(RETRY + "=" + retry + " is not in 10..60000"));
        return new EsclScanner(address, EsclAddress.of(address), millis);
    }
}
