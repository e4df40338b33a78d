package yiwang.device.page;

import java.util.Arrays;

/**
 * Black and white by comparing each dot with the paper around it, so that a shadow over half the page stays paper.
 * The paper's brightness is measured in squares; memory is one bit a dot and a few squares.
 */
final class Bitonal {

    private static final int SQUARE = 64;
    /** Ink is darker than this share of the paper around it. */
    private static final double INK = 0.72;
    /** A square that is all ink or all picture is measured by the page's paper instead. */
    private static final double DARKEST_PAPER = 0.5;

    private Bitonal() { }

    /** @return rows of {@code (width + 7) / 8} bytes, the first dot in the highest bit, 1 is ink */
    static byte[] of(PageRaster page) {
        int across = (page.width() + SQUARE - 1) / SQUARE;
        int down = (page.height() + SQUARE - 1) / SQUARE;
        int[] limits = limits(page, across, down);
        int row = (page.width() + 7) / 8;
        byte[] bits = new byte[row * page.height()];
        for (int y = 0; y < page.height(); y++) {
            for (int x = 0; x < page.width(); x++) {
                if (page.grey(x, y) < limits[y / SQUARE * across + x / SQUARE]) {
                    bits[y * row + (x >> 3)] |= (byte) (128 >> (x & 7));
                }
            }
        }
        return bits;
    }

    private static int[] limits(PageRaster page, int across, int down) {
        int[] paper = new int[across * down];
        for (int square = 0; square < paper.length; square++) {
            paper[square] = brightest(page, square % across * SQUARE, square / across * SQUARE);
        }
        int[] sorted = paper.clone();
        Arrays.sort(sorted);
        int usual = sorted[sorted.length / 2];
        int[] limits = new int[paper.length];
        for (int square = 0; square < paper.length; square++) {
            int level = paper[square] < usual * DARKEST_PAPER ? usual : paper[square];
            limits[square] = (int) (level * INK);
        }
        return limits;
    }

    /** The brightness that nine tenths of the square's dots do not exceed. */
    private static int brightest(PageRaster page, int left, int top) {
        int[] histogram = new int[256];
        int dots = 0;
        for (int y = top; y < Math.min(top + SQUARE, page.height()); y += 4) {
            for (int x = left; x < Math.min(left + SQUARE, page.width()); x += 4) {
                histogram[page.grey(x, y)]++;
                dots++;
            }
        }
        int seen = 0;
        int value = 255;
        while (value > 0 && (seen += histogram[value]) * 10 <= dots) {
            value--;
        }
        return value;
    }
}
