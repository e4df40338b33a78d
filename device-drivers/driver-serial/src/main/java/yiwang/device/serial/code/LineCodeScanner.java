package yiwang.device.serial.code;

import java.time.Duration;
import java.util.Optional;
import yiwang.device.api.Cancellation;
import yiwang.device.api.Capabilities;
import yiwang.device.api.DeviceAddress;
import yiwang.device.api.DeviceFault;
import yiwang.device.api.DeviceKind;
import yiwang.device.api.DeviceStatus;
import yiwang.device.api.DeviceStatus.State;
import yiwang.device.api.capture.BarcodeScanner;
import yiwang.device.api.capture.CodeOutcome;
import yiwang.device.serial.link.ByteLink;
import yiwang.device.serial.link.Deadline;
import yiwang.device.serial.link.LinkException;
import yiwang.device.serial.link.LinkOpener;

/** A code scanner that writes what it reads to a line. It answers nothing, so being well means that its port is there. */
public final class LineCodeScanner implements BarcodeScanner {

    private static final Duration LOOK = Duration.ofMillis(100);
    /** A scanner sends a code in one go. */
    private static final Duration GAP = Duration.ofMillis(500);
    /** What was on its way when somebody began to wait is old as well. */
    private static final Duration QUIET = Duration.ofMillis(30);

    private final DeviceAddress address;
    private final LinkOpener opener;
    private final CodeParser parser;
    private ByteLink link;

    public LineCodeScanner(DeviceAddress address, LinkOpener opener, boolean identifiers) {
        this.address = address;
        this.opener = opener;
        this.parser = new CodeParser(identifiers);
    }

    @Override
    public DeviceKind kind() {
        return DeviceKind.BARCODE_SCANNER;
    }

    @Override
    public DeviceAddress address() {
        return address;
    }

    @Override
    public Capabilities capabilities() {
        return Capabilities.of();
    }

    @Override
    public DeviceStatus status(Duration limit) {
        try {
            forget(Deadline.after(limit));
            return DeviceStatus.online();
        } catch (LinkException e) {
            close();
            return DeviceStatus.of(e.fault().kind() == DeviceFault.Kind.OTHER ? State.FAULT : State.ABSENT, e.fault());
        }
    }

    @Override
    public CodeOutcome read(Duration limit, Cancellation cancellation) {
        Deadline deadline = Deadline.after(limit);
        try {
            forget(deadline);
            return await(deadline, cancellation);
        } catch (LinkException e) {
            close();
            return new CodeOutcome.ScannerFault(e.fault());
        }
    }

    private CodeOutcome await(Deadline deadline, Cancellation cancellation) throws LinkException {
        byte[] incoming = new byte[256];
        Deadline gap = deadline;
        while (!deadline.passed() && !cancellation.cancelled()) {
            int count = link.read(incoming, Deadline.after(LOOK).earlier(deadline).remaining());
            for (int i = 0; i < count; i++) {
                Optional<CodeOutcome> code = parser.accept(incoming[i]);
                if (code.isPresent()) {
                    parser.reset();
                    return code.get();
                }
            }
            if (count > 0) {
                gap = Deadline.after(GAP);
            } else if (parser.inCode() && gap.passed()) {
                parser.reset();
                return new CodeOutcome.Refused("cut_off");
            }
        }
        parser.reset();
        return new CodeOutcome.NoCode();
    }

    /** What was scanned while nobody waited belongs to nobody. A link that died unnoticed since is replaced. */
    private void forget(Deadline deadline) throws LinkException {
        parser.reset();
        if (link != null) {
            try {
                drain();
                return;
            } catch (LinkException e) {
                close();
            }
        }
        link = opener.open(deadline.remaining());
        drain();
    }

    private void drain() throws LinkException {
        byte[] old = new byte[256];
        Deadline patience = Deadline.after(LOOK);
        while (link.read(old, QUIET) > 0 && !patience.passed()) {
            // The next piece.
        }
    }

    @Override
    public void close() {
        parser.reset();
        if (link != null) {
            link.close();
            link = null;
        }
    }
}
