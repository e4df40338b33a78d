package yiwang.clerk.scan;

import java.awt.image.BufferedImage;

/**
 * What can be told of a page by looking at its pixels, on a grid of at most 400 samples a side.
 *
 * @param blank    hardly anything stands on it
 * @param blurred  no edge in it is sharp
 * @param coarse   fewer dots than an archive needs (200 dpi; domain facts B.14 asks for it)
 */
public record PageCheck(boolean blank, boolean blurred, boolean coarse) {

    private static final int GRID = 400;
    private static final int DPI_FLOOR = 200;
    /** Steps between neighbouring samples, 0 to 255: ink on paper makes more than this, paper alone less. */
    private static final int EDGE = 40;
    private static final double FEWEST_EDGES = 0.0005;
    private static final int SHARP = 70;

    public boolean clear() {
        return !blank && !blurred && !coarse;
    }

    /** @param dpi 0 = not known, as for a file from disk */
    static PageCheck of(BufferedImage image, int dpi) {
        int step = Math.max(1, Math.max(image.getWidth(), image.getHeight()) / GRID);
        int edges = 0;
        int steepest = 0;
        int samples = 0;
        for (int y = 0; y < image.getHeight() - 1; y += step) {
            for (int x = 0; x < image.getWidth() - 1; x += step) {
                int here = luminance(image.getRGB(x, y));
                int difference = Math.max(Math.abs(here - luminance(image.getRGB(x + 1, y))), Math.abs(here - luminance(image.getRGB(x, y + 1))));
                samples++;
                steepest = Math.max(steepest, difference);
                if (difference > EDGE || far(image, x, y, step, here)) {
                    edges++;
                }
            }
        }
        boolean blank = samples == 0 || edges < samples * FEWEST_EDGES;
        return new PageCheck(blank, !blank && steepest < SHARP, dpi > 0 && dpi < DPI_FLOOR);
    }

    /** Blurred ink has no steep edge, yet the sample beside it is of another brightness. */
    private static boolean far(BufferedImage image, int x, int y, int step, int here) {
        int next = Math.min(x + step * 3, image.getWidth() - 1);
        return Math.abs(here - luminance(image.getRGB(next, y))) > EDGE;
    }

    private static int luminance(int rgb) {
        return ((rgb >> 16 & 255) * 299 + (rgb >> 8 & 255) * 587 + (rgb & 255) * 114) / 1000;
    }
}
