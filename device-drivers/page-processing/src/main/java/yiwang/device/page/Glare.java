package yiwang.device.page;

/**
 * Squares that are burnt out on paper that is not: a lamp's reflection. A scanner's paper is nearly as white as can be,
 * so there nothing can be told and nothing is claimed.
 */
final class Glare {

    private static final int SQUARES = 48;
    private static final int BURNT = 252;
    /** Paper as a camera sees it is darker than this. */
    private static final int CAMERA_PAPER = 240;
    private static final double LEAST_SHARE = 0.004;
    private static final double MOST_SHARE = 0.5;

    private Glare() { }

    static boolean on(PageRaster page) {
        int side = Math.max(4, Math.min(page.width(), page.height()) / SQUARES);
        int step = Math.max(1, side / 8);
        int[] brightness = new int[256];
        int squares = 0;
        int burnt = 0;
        for (int top = 0; top + side <= page.height(); top += side) {
            for (int left = 0; left + side <= page.width(); left += side) {
                int dots = 0;
                int white = 0;
                long sum = 0;
                for (int y = top; y < top + side; y += step) {
                    for (int x = left; x < left + side; x += step) {
                        int grey = page.grey(x, y);
                        sum += grey;
                        white += grey >= BURNT ? 1 : 0;
                        dots++;
                    }
                }
                squares++;
                boolean lost = white * 20 >= dots * 19;
                burnt += lost ? 1 : 0;
                if (!lost) {
                    brightness[(int) (sum / dots)]++;
                }
            }
        }
        return squares > 0 && burnt >= squares * LEAST_SHARE && burnt < squares * MOST_SHARE && paper(brightness, squares - burnt) < CAMERA_PAPER;
    }

    /** The brightness that nine tenths of the squares do not exceed. */
    private static int paper(int[] brightness, int squares) {
        int seen = 0;
        for (int value = 0; value < 256; value++) {
            seen += brightness[value];
            if (seen * 10 >= squares * 9) {
                return value;
            }
        }
        return 255;
    }
}
