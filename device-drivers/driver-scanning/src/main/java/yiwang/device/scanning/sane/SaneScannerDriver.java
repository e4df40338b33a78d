package yiwang.device.scanning.sane;

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

/** Scanners behind a saned: {@code sane:HOST:PORT/NAME}, where NAME is what the saned calls it, colons included; recorded: {@code sane:replay:FILE}. */
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
        return open(address, settings, LinkTap.NONE);
    }

    @Override
    public DocumentScanner open(DeviceAddress address, Map<String, String> settings, LinkTap tap) {
        Optional<SanePlace> recorded = RecordedLines.of(address);
        SaneAddress scanner = recorded.isPresent() ? SaneAddress.RECORDED : SaneAddress.of(address);
        return new SaneScanner(address, scanner.name(), TappedLines.of(recorded.orElse(limit -> new SaneSockets(scanner, limit)), tap));
    }

    /** Requests and answers speak of the machine alone; its pages are people's. */
    @Override
    public RecordingMask mask() {
        return new PaperMask(RecordingMask.nothing());
    }
}
