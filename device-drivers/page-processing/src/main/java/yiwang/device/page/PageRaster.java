package yiwang.device.page;

import yiwang.device.api.RawPage;

/**
 * A page that is being worked on in place: no step takes memory for a second page.
 * Not safe for several threads.
 */
public final class PageRaster {

    private final byte[] samples;
    private final int channels;
    private final int dpi;
    private int width;
    private int height;

    /** Takes the samples over. */
    public PageRaster(RawPage.Pixels page) {
        this(page.width(), page.height(), page.channels(), page.dpi(), page.samples());
    }

    PageRaster(int width, int height, int channels, int dpi, byte[] samples) {
        this.width = width;
        this.height = height;
        this.channels = channels;
        this.dpi = dpi;
        this.samples = samples;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    public int channels() {
        return channels;
    }

    public int dpi() {
        return dpi;
    }

    /** Line by line from the start of the array; behind the last line there may be rests. */
    byte[] samples() {
        return samples;
    }

    int stride() {
        return width * channels;
    }

    /** Brightness of one dot, 0 black to 255 white. */
    int grey(int x, int y) {
        int at = (y * width + x) * channels;
        if (channels == 1) {
            return samples[at] & 0xFF;
        }
        return ((samples[at] & 0xFF) * 77 + (samples[at + 1] & 0xFF) * 150 + (samples[at + 2] & 0xFF) * 29) >> 8;
    }

    /** Cuts everything outside the box away. */
    void crop(Box box) {
        int row = box.width() * channels;
        for (int y = 0; y < box.height(); y++) {
            System.arraycopy(samples, ((box.top() + y) * width + box.left()) * channels, samples, y * row, row);
        }
        width = box.width();
        height = box.height();
    }

    /** Part of a page, in dots. */
    record Box(int left, int top, int width, int height) { }
}
