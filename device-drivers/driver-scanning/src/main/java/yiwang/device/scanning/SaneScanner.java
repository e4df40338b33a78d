package yiwang.device.scanning;

import java.time.Duration;
import java.util.List;
import yiwang.device.api.Cancellation;
import yiwang.device.api.DeviceAddress;
import yiwang.device.api.DeviceFault;
import yiwang.device.api.DeviceKind;
import yiwang.device.api.DeviceStatus;
import yiwang.device.api.DocumentScanner;
import yiwang.device.api.ScanOutcome;
import yiwang.device.api.ScanSettings;
import yiwang.device.api.ScannedPage;
import yiwang.device.spi.LimitedCall;

/** One scanner at one saned. Holds no connection between calls, so it comes back by itself when the scanner does. */
final class SaneScanner implements DocumentScanner {

    private final DeviceAddress address;
    private final SaneAddress scanner;

    SaneScanner(DeviceAddress address, SaneAddress scanner) {
        this.address = address;
        this.scanner = scanner;
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
    public DeviceStatus status(Duration limit) {
        return switch (LimitedCall.run("status of " + address, new SaneScan(scanner, limit)::knock, limit, Cancellation.NEVER)) {
            case LimitedCall.Returned<Void> _ -> DeviceStatus.online();
            case LimitedCall.Threw<Void>(Throwable cause) -> status(SaneFaults.of(cause));
            case LimitedCall.OutOfTime<Void> _ -> status(late());
            case LimitedCall.Cancelled<Void> _ -> status(late());
        };
    }

    @Override
    public ScanOutcome scan(ScanSettings settings, Duration limit, Cancellation cancellation) {
        SaneScan scan = new SaneScan(scanner, limit);
        return switch (LimitedCall.run("scan at " + address, () -> scan.scan(settings), limit, cancellation)) {
            case LimitedCall.Returned<Void> _ -> new ScanOutcome.Scanned(scan.pages());
            case LimitedCall.Threw<Void>(Throwable cause) -> stopped(scan.pages(), SaneFaults.of(cause));
            case LimitedCall.OutOfTime<Void> _ -> stopped(scan.pages(), late());
            case LimitedCall.Cancelled<Void> _ -> stopped(scan.pages(), DeviceFault.of(DeviceFault.Kind.JOB_ENDED, "cancelled"));
        };
    }

    /** Nothing is held open. */
    @Override
    public void close() { }

    private static ScanOutcome stopped(List<ScannedPage> pages, DeviceFault why) {
        return pages.isEmpty() ? new ScanOutcome.NotScanned(why) : new ScanOutcome.Partial(pages, why);
    }

    private static DeviceStatus status(DeviceFault fault) {
        return DeviceStatus.of(switch (fault.kind()) {
            case ABSENT -> DeviceStatus.State.ABSENT;
            case BUSY -> DeviceStatus.State.BUSY;
            case PAPER_JAM, COVER_OPEN -> DeviceStatus.State.USER_ACTION_NEEDED;
            default -> DeviceStatus.State.FAULT;
        }, fault);
    }

    private static DeviceFault late() {
        return DeviceFault.of(DeviceFault.Kind.NO_ANSWER, "not done within the limit");
    }
}
