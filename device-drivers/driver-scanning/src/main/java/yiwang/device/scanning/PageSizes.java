package yiwang.device.scanning;

import yiwang.device.api.DeviceFault;
import yiwang.device.page.PictureSize;

/** What a scanner says of a page's size is checked before memory is taken for it. */
public final class PageSizes {

    public static final long MAX_BYTES = PictureSize.MAX_BYTES;

    private PageSizes() { }

    /** @throws ScanStopped when no sheet of paper has this size */
    public static void check(long width, long height, int channels) {
        if (!PictureSize.possible(width, height, channels)) {
            throw new ScanStopped(DeviceFault.Kind.PROTOCOL, "impossible page: " + width + " x " + height + " x " + channels);
        }
    }
}
