package yiwang.device.scanning.sane;

import java.time.Duration;
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

/** One scanner at one saned. Holds no connection between calls, so it comes back by itself when the scanner does. */
final class SaneScanner implements DocumentScanner {

    private final DeviceAddress address;
    private final String name;
    private final SanePlace place;

    /** @param name of the scanner at that saned */
    SaneScanner(DeviceAddress address, String name, SanePlace place) {
        this.address = address;
        this.name = name;
        this.place = place;
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
        ScanAttempt knock = sink -> {
            try (SaneLines lines = place.open(limit)) {
                new SaneScan(lines).knock(name);
            }
        };
        return switch (knock.feed("status of " + address, page -> true, limit, Cancellation.NEVER, SaneFaults::of)) {
            case FeedEnd.Done _ -> DeviceStatus.online();
            case FeedEnd.Stopped(int _, DeviceFault why) -> FaultStatus.of(why);
        };
    }

    @Override
    public ScanOutcome scan(ScanSettings settings, Duration limit, Cancellation cancellation) {
        return attempt(settings, limit).collect("scan at " + address, limit, cancellation, SaneFaults::of);
    }

    @Override
    public FeedEnd feed(ScanSettings settings, PageSink sink, Duration limit, Cancellation cancellation) {
        return attempt(settings, limit).feed("scan at " + address, sink, limit, cancellation, SaneFaults::of);
    }

    private ScanAttempt attempt(ScanSettings settings, Duration limit) {
        return sink -> {
            try (SaneLines lines = place.open(limit)) {
                new SaneScan(lines).scan(name, settings, sink);
            }
        };
    }

    /** Nothing is held open. */
    @Override
    public void close() { }
}
