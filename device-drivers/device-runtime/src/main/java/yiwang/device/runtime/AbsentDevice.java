package yiwang.device.runtime;

import java.nio.file.Path;
import java.time.Duration;
import yiwang.device.api.Cancellation;
import yiwang.device.api.CardReadOutcome;
import yiwang.device.api.DeviceAddress;
import yiwang.device.api.DeviceFault;
import yiwang.device.api.DeviceKind;
import yiwang.device.api.DeviceStatus;
import yiwang.device.api.DocumentPrinter;
import yiwang.device.api.DocumentScanner;
import yiwang.device.api.IdentityCardReader;
import yiwang.device.api.PrintOutcome;
import yiwang.device.api.ScanOutcome;
import yiwang.device.api.ScanSettings;
import yiwang.device.api.TicketLayout;
import yiwang.device.api.TicketPrinter;

/** Stands for a role that the profile leaves empty: an application meets an outcome, not a null. */
record AbsentDevice(DeviceRole role) implements IdentityCardReader, TicketPrinter, DocumentPrinter, DocumentScanner {

    private DeviceFault fault() {
        return DeviceFault.of(DeviceFault.Kind.ABSENT, "the station's profile has no line " + role.key() + "=ADDRESS");
    }

    @Override
    public DeviceKind kind() {
        return role.kind();
    }

    @Override
    public DeviceAddress address() {
        return new DeviceAddress("none", role.key());
    }

    @Override
    public DeviceStatus status(Duration limit) {
        return DeviceStatus.of(DeviceStatus.State.ABSENT, fault());
    }

    @Override
    public CardReadOutcome read(Duration limit, Cancellation cancellation) {
        return new CardReadOutcome.ReaderFault(fault());
    }

    @Override
    public PrintOutcome print(TicketLayout ticket, Duration limit) {
        return new PrintOutcome.NotPrinted(fault());
    }

    @Override
    public PrintOutcome print(Path pdf, String title, Duration limit, Cancellation cancellation) {
        return new PrintOutcome.NotPrinted(fault());
    }

    @Override
    public ScanOutcome scan(ScanSettings settings, Duration limit, Cancellation cancellation) {
        return new ScanOutcome.NotScanned(fault());
    }

    @Override
    public void close() {
        // Nothing was opened.
    }
}
