package yiwang.device.scanning.escl;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import yiwang.device.api.DeviceAddress;
import yiwang.device.api.DeviceKind;
import yiwang.device.api.DocumentScanner;
import yiwang.device.spi.DeviceDriver;
import yiwang.device.spi.LinkTap;
import yiwang.device.spi.RecordingMask;
import yiwang.device.spi.recording.PaperMask;

/** Network scanners that speak eSCL (AirScan): {@code escl:http://HOST:PORT/eSCL}, recorded: {@code escl:replay:FILE}. Setting {@code retry-ms}: pause between tries, 1000 unless told. */
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
        return open(address, settings, LinkTap.NONE);
    }

    @Override
    public DocumentScanner open(DeviceAddress address, Map<String, String> settings, LinkTap tap) {
        String retry = settings.getOrDefault(RETRY, "1000");
        int millis = EsclXml.number(retry).filter(value -> value >= 10 && value <= 60_000)
                .orElseThrow(() -> new IllegalArgumentException(RETRY + "=" + retry + " is not in 10..60000"));
        Optional<EsclPlace> recorded = RecordedEsclWire.of(address);
        EsclAddress scanner = recorded.isPresent() ? EsclAddress.RECORDED : EsclAddress.of(address);
        return new EsclScanner(address, scanner, TappedEsclWire.of(recorded.orElse(EsclHttp::new), scanner, tap), millis);
    }

    @Override
    public RecordingMask mask() {
        return new PaperMask(new EsclRecordingMask());
    }
}
