package yiwang.device.scanning;

import au.com.southsky.jfreesane.SaneDevice;
import au.com.southsky.jfreesane.SaneException;
import au.com.southsky.jfreesane.SaneSession;
import au.com.southsky.jfreesane.SaneStatus;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import yiwang.device.api.DeviceFault;
import yiwang.device.api.ScanSettings;
import yiwang.device.api.ScannedPage;

/**
 * One attempt in one session: after a fault the same session refuses everything.
 * Runs on a thread of its own; its pages may be taken at any time, so that a fault or the limit keeps those that are whole.
 */
final class SaneScan {

    private static final int MAX_PAGES = 200;
    private static final long MAX_BYTES = 256L << 20;

    private final SaneAddress address;
    private final Duration limit;
    private final List<ScannedPage> pages = new CopyOnWriteArrayList<>();

    SaneScan(SaneAddress address, Duration limit) {
        this.address = address;
        this.limit = limit;
    }

    /** The pages that are whole so far. */
    List<ScannedPage> pages() {
        return List.copyOf(pages);
    }

    /** Opens the scanner and closes it again. */
    Void knock() throws IOException, SaneException {
        try (SaneSession session = connect()) {
            open(session).close();
            return null;
        }
    }

    /** @throws ScanStopped and whatever else the library throws for a scanner that is ill */
    Void scan(ScanSettings settings) throws IOException, SaneException {
        try (SaneSession session = connect()) {
            SaneDevice device = open(session);
            ScannerOptions options = new ScannerOptions(device);
            if (!options.source(settings.source())) {
                throw new ScanStopped(DeviceFault.Kind.OTHER, "no feeder");
            }
            options.colour(settings.colour());
            int dpi = options.resolution(settings.dpi());
            options.wholeSheet();
            if (settings.source() == ScanSettings.Source.FLATBED) {
                pages.add(page(device, dpi));
            } else {
                feed(device, dpi);
            }
            device.close();
            return null;
        }
    }

    private void feed(SaneDevice device, int dpi) throws IOException, SaneException {
        long bytes = 0;
        while (pages.size() < MAX_PAGES && bytes < MAX_BYTES) {
            ScannedPage page;
            try {
                page = page(device, dpi);
            } catch (SaneException e) {
                if (e.getStatus() == SaneStatus.STATUS_NO_DOCS && !pages.isEmpty()) {
                    return;
                }
                throw e;
            }
            bytes += page.bytes().length;
            pages.add(page);
        }
        throw new ScanStopped(DeviceFault.Kind.OTHER, "too many pages in one go");
    }

    private static ScannedPage page(SaneDevice device, int dpi) throws IOException, SaneException {
        return PngPage.of(device.acquireImage(new PageGuard()), dpi);
    }

    private SaneDevice open(SaneSession session) throws IOException, SaneException {
        SaneDevice device = session.getDevice(address.name());
        try {
            device.open();
            return device;
        } catch (SaneException e) {
            // What saned says of a name that it does not know.
            if (e.getStatus() == SaneStatus.STATUS_INVAL) {
                throw new ScanStopped(DeviceFault.Kind.ABSENT, "saned knows no such scanner");
            }
            throw e;
        }
    }

    private SaneSession connect() throws IOException {
        InetSocketAddress server = new InetSocketAddress(address.host(), address.port());
        if (server.isUnresolved()) {
            throw new UnknownHostException(address.host());
        }
        long millis = Math.clamp(limit.toMillis(), 1, Integer.MAX_VALUE);
        SaneSession session = SaneSession.withRemoteSane(server, millis, TimeUnit.MILLISECONDS, millis, TimeUnit.MILLISECONDS);
        session.setPasswordProvider(new NoPasswords());
        return session;
    }
}
