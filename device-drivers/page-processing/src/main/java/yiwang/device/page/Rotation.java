package yiwang.device.page;

import java.util.Arrays;

/**
 * Turns a page by a few degrees in place, as three shears (Paeth 1986): along the lines, along the columns, along the
 * lines again. What comes in from outside is white, what goes out is lost: both are the margin of a sheet.
 */
final class Rotation {

    private static final byte WHITE = (byte) 255;
    /** Columns that are moved together, so that memory is read line by line. */
    private static final int BLOCK = 64;
    private static final int ONE = 256;

    private Rotation() { }

    /** @param degrees clockwise, small */
    static void clockwise(PageRaster page, double degrees) {
        double angle = Math.toRadians(degrees);
        double along = -Math.tan(angle / 2);
        lines(page, along);
        columns(page, Math.sin(angle));
        lines(page, along);
    }

    private static void lines(PageRaster page, double slope) {
        byte[] samples = page.samples();
        int stride = page.stride();
        byte[] line = new byte[stride];
        for (int y = 0; y < page.height(); y++) {
            System.arraycopy(samples, y * stride, line, 0, stride);
            shift(line, samples, y * stride, page.width(), page.channels(), slope * (y - page.height() / 2.0));
        }
    }

    /** Dots move right by a whole number and a part of 256; in between, two neighbours are mixed. */
    private static void shift(byte[] from, byte[] to, int at, int width, int channels, double shift) {
        int whole = (int) Math.floor(shift);
        int part = (int) ((shift - whole) * ONE);
        for (int x = 0; x < width; x++) {
            int near = (x - whole) * channels;
            for (int c = 0; c < channels; c++) {
                int a = sample(from, near + c);
                int b = sample(from, near - channels + c);
                to[at + x * channels + c] = (byte) ((a * (ONE - part) + b * part) / ONE);
            }
        }
    }

    private static int sample(byte[] line, int at) {
        return at < 0 || at >= line.length ? 255 : line[at] & 0xFF;
    }

    private static void columns(PageRaster page, double slope) {
        byte[] block = new byte[BLOCK * page.channels() * page.height()];
        for (int left = 0; left < page.width(); left += BLOCK) {
            columns(page, slope, left, Math.min(BLOCK, page.width() - left), block);
        }
    }

    private static void columns(PageRaster page, double slope, int left, int count, byte[] block) {
        int channels = page.channels();
        int row = count * channels;
        Arrays.fill(block, WHITE);
        for (int y = 0; y < page.height(); y++) {
            System.arraycopy(page.samples(), y * page.stride() + left * channels, block, y * row, row);
        }
        for (int x = 0; x < count; x++) {
            double shift = slope * (left + x - page.width() / 2.0);
            int whole = (int) Math.floor(shift);
            int part = (int) ((shift - whole) * ONE);
            for (int y = 0; y < page.height(); y++) {
                int to = y * page.stride() + (left + x) * channels;
                int near = y - whole;
                for (int c = 0; c < channels; c++) {
                    int a = near >= 0 && near < page.height() ? block[near * row + x * channels + c] & 0xFF : 255;
                    int b = near >= 1 && near <= page.height() ? block[(near - 1) * row + x * channels + c] & 0xFF : 255;
                    page.samples()[to + c] = (byte) ((a * (ONE - part) + b * part) / ONE);
                }
            }
        }
    }
}
