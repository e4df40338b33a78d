package yiwang.device.page;

/** How far lines of writing lean, by projecting the ink along many directions: upright lines give the sharpest profile. */
final class Skew {

    private static final double MOST_DEGREES = 6;
    private static final double COARSE_STEP = 0.5;
    private static final double FINE_STEP = 0.05;
    /** The page is looked at in about this width. */
    private static final int LOOK = 700;
    private static final int LEAST_INK = 200;
    private static final int DARKER = 60;

    private Skew() { }

    /** @return degrees that the writing is turned clockwise; 0 when there is too little of it to tell */
    static double of(PageRaster page) {
        int step = Math.max(1, page.width() / LOOK);
        int width = page.width() / step;
        int height = page.height() / step;
        int[] xs = new int[width * height / 4 + 1];
        int[] ys = new int[xs.length];
        int count = 0;
        for (int y = 1; y < height && count < xs.length; y++) {
            for (int x = 0; x < width && count < xs.length; x++) {
                // The lower edge of ink: thick letters and pictures count no more than thin ones.
                if (page.grey(x * step, (y - 1) * step) + DARKER < page.grey(x * step, y * step)) {
                    xs[count] = x - width / 2;
                    ys[count++] = y;
                }
            }
        }
        if (count < LEAST_INK) {
            return 0;
        }
        double coarse = best(xs, ys, count, height, -MOST_DEGREES, MOST_DEGREES, COARSE_STEP);
        return best(xs, ys, count, height, coarse - COARSE_STEP, coarse + COARSE_STEP, FINE_STEP);
    }

    private static double best(int[] xs, int[] ys, int count, int height, double from, double to, double step) {
        double best = 0;
        long sharpest = -1;
        for (double degrees = from; degrees <= to + step / 2; degrees += step) {
            long sharpness = sharpness(xs, ys, count, height, Math.tan(Math.toRadians(degrees)));
            if (sharpness > sharpest) {
                sharpest = sharpness;
                best = degrees;
            }
        }
        return best;
    }

    private static long sharpness(int[] xs, int[] ys, int count, int height, double slope) {
        int[] profile = new int[2 * height + 2];
        for (int i = 0; i < count; i++) {
            int y = (int) Math.floor(ys[i] - xs[i] * slope + height / 2.0);
            if (y >= 0 && y < profile.length) {
                profile[y]++;
            }
        }
        long sum = 0;
        for (int value : profile) {
            sum += (long) value * value;
        }
        return sum;
    }
}
