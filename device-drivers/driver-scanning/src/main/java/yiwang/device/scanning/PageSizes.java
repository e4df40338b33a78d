package yiwang.device.scanning;

import yiwang.device.api.DeviceFault;

/** What a scanner says of a page's size is checked before memory is taken for it. */
public final class PageSizes {

    /** A3 at 600 dpi in colour. */
    public static final long MAX_BYTES = 7016L * 9933 * 3;
    private static final int MAX_SIDE = 40_000;

    private PageSizes() { }

    /** @throws ScanStopped when no sheet of paper has this size */
    public static void check(long width, long height, int channels) {
        if (width <= 0 || height <= 0 || width > MAX_SIDE || height > MAX_SIDE || width * height * channels > MAX_BYTES) {
            throw new ScanStopped(DeviceFault.Kind.PROTOCOL, "impossible page: " + width + " x " + height + " x " + channels);
        }
    }
}
