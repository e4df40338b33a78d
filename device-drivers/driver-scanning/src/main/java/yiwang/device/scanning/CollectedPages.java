package yiwang.device.scanning;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import yiwang.device.api.DeviceFault;
import yiwang.device.api.PageSink;
import yiwang.device.api.RawPage;
import yiwang.device.api.ScannedPage;

/** Keeps every page, encoded, up to a bound. */
final class CollectedPages implements PageSink {

    private static final int MAX_PAGES = 200;
    private static final long MAX_BYTES = 256L << 20;

    private final List<ScannedPage> pages = new CopyOnWriteArrayList<>();
    private long bytes;

    List<ScannedPage> all() {
        return List.copyOf(pages);
    }

    @Override
    public boolean take(RawPage raw) {
        if (pages.size() >= MAX_PAGES || bytes >= MAX_BYTES) {
            throw new ScanStopped(DeviceFault.Kind.OTHER, "too many pages in one go");
        }
        ScannedPage page = encoded(raw);
        bytes += page.bytes().length;
        pages.add(page);
        return true;
    }

    private static ScannedPage encoded(RawPage raw) {
        return switch (raw) {
            case RawPage.Encoded(String type, int width, int height, int dpi, byte[] picture) -> new ScannedPage(type, width, height, dpi, picture);
            case RawPage.Pixels pixels -> {
                try {
                    yield PngPage.of(pixels);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        };
    }
}
