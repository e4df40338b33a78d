package yiwang.device.scanning.escl;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import yiwang.device.api.Cancellation;
import yiwang.device.api.Capabilities;
import yiwang.device.api.Capability;
import yiwang.device.api.DeviceAddress;
import yiwang.device.api.DeviceFault;
import yiwang.device.api.DeviceKind;
import yiwang.device.api.DeviceStatus;
import yiwang.device.api.DocumentScanner;
import yiwang.device.api.FeedEnd;
import yiwang.device.api.PageSink;
import yiwang.device.api.ScanOutcome;
import yiwang.device.api.ScanSettings;
import yiwang.device.scanning.FaultStatus;
import yiwang.device.scanning.ScanAttempt;

/** One network scanner. Holds no connection between calls, so it comes back by itself when the scanner does. */
final class EsclScanner implements DocumentScanner {

    private final DeviceAddress address;
    private final EsclAddress scanner;
    private final EsclPlace place;
    private final int pauseMillis;

    EsclScanner(DeviceAddress address, EsclAddress scanner, EsclPlace place, int pauseMillis) {
        this.address = address;
        this.scanner = scanner;
        this.place = place;
        this.pauseMillis = pauseMillis;
    }

    @Override
    public DeviceKind kind() {
        return DeviceKind.DOCUMENT_SCANNER;
    }

    @Override
    public DeviceAddress address() {
        return address;
    }

    @Override
    public Capabilities capabilities() {
        return Capabilities.of(Capability.BACK_CHANNEL, Capability.COLOUR, Capability.FLATBED, Capability.FEEDER);
    }

    @Override
    public DeviceStatus status(Duration limit) {
        AtomicReference<EsclStatus> said = new AtomicReference<>();
        ScanAttempt ask = sink -> with(limit, scan -> said.set(scan.status()));
        return switch (ask.feed("status of " + address, page -> true, limit, Cancellation.NEVER, EsclFaults::of)) {
            case FeedEnd.Done _ -> status(said.get());
            case FeedEnd.Stopped(int _, DeviceFault why) -> FaultStatus.of(why);
        };
    }

    private static DeviceStatus status(EsclStatus said) {
        Optional<DeviceStatus> trouble = said.trouble().map(FaultStatus::of);
        return trouble.orElseGet(() -> said.working() ? DeviceStatus.of(DeviceStatus.State.BUSY) : DeviceStatus.online());
    }

    @Override
    public ScanOutcome scan(ScanSettings settings, Duration limit, Cancellation cancellation) {
        return attempt(settings, limit).collect("scan at " + address, limit, cancellation, EsclFaults::of);
    }

    @Override
    public FeedEnd feed(ScanSettings settings, PageSink sink, Duration limit, Cancellation cancellation) {
        return attempt(settings, limit).feed("scan at " + address, sink, limit, cancellation, EsclFaults::of);
    }

    private ScanAttempt attempt(ScanSettings settings, Duration limit) {
        return sink -> with(limit, scan -> scan.scan(settings, sink));
    }

    private interface Talk {
        void with(EsclScan scan) throws Exception;
    }

    private void with(Duration limit, Talk talk) throws Exception {
        EsclWire http = place.open(limit);
        try {
            talk.with(new EsclScan(scanner, http, pauseMillis));
        } finally {
            http.close();
        }
    }

    /** Nothing is held open. */
    @Override
    public void close() { }
}
