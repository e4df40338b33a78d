package yiwang.device.scanning;

import au.com.southsky.jfreesane.SaneDevice;
import au.com.southsky.jfreesane.SaneParameters;
import au.com.southsky.jfreesane.ScanListenerAdapter;
import yiwang.device.api.DeviceFault;

/** Checks what a scanner says of a page before memory is taken for it, and that all of it came. */
final class PageGuard extends ScanListenerAdapter {

    /** A3 at 600 dpi in colour. */
    static final long MAX_FRAME_BYTES = 7016L * 9933 * 3;
    private static final int MAX_SIDE = 40_000;
    private static final int HEIGHT_UNKNOWN = -1;

    private long expected;
    private long received;
    private int bytesPerLine;

    @Override
    public void frameAcquisitionStarted(SaneDevice device, SaneParameters page, int frame, int likelyFrames) {
        requireWhole();
        check(page.getBytesPerLine(), page.getPixelsPerLine(), page.getLineCount(), page.getDepthPerPixel());
        bytesPerLine = page.getBytesPerLine();
        expected = page.getLineCount() == HEIGHT_UNKNOWN ? HEIGHT_UNKNOWN : (long) page.getBytesPerLine() * page.getLineCount();
        received = 0;
    }

    @Override
    public void recordRead(SaneDevice device, int totalBytesRead, int imageSizeBytes) {
        received = totalBytesRead;
        if (received < 0 || received > (expected == HEIGHT_UNKNOWN ? MAX_FRAME_BYTES : expected)) {
            throw new ScanStopped(DeviceFault.Kind.PROTOCOL, "more data than the page has");
        }
    }

    @Override
    public void scanningFinished(SaneDevice device) {
        requireWhole();
    }

    static void check(int bytesPerLine, int width, int lines, int depth) {
        boolean sane = width > 0 && width <= MAX_SIDE && bytesPerLine > 0 && (lines == HEIGHT_UNKNOWN || lines > 0 && lines <= MAX_SIDE)
                && (depth == 1 || depth == 8 || depth == 16) && (long) bytesPerLine * 8 >= (long) width * depth;
        if (!sane || (long) bytesPerLine * Math.max(lines, 1) > MAX_FRAME_BYTES) {
            throw new ScanStopped(DeviceFault.Kind.PROTOCOL, "impossible page: " + width + " x " + lines + ", " + bytesPerLine + " bytes a line, depth " + depth);
        }
    }

    /** The library fills up a page that was cut off with black; half a page is no page. */
    private void requireWhole() {
        if (expected == HEIGHT_UNKNOWN ? received < bytesPerLine : received < expected) {
            throw new ScanStopped(DeviceFault.Kind.PROTOCOL, "page cut off: " + received + " of " + expected + " bytes");
        }
    }
}
