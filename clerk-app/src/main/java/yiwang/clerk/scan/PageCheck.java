package yiwang.clerk.scan;

import java.awt.image.BufferedImage;

/**
 * What can be told of a page by looking along about 400 of its rows and 400 of its columns.
 *
 * @param blank    hardly anything stands on it
 * @param blurred  something stands on it and no edge of it is sharp
 * @param coarse   fewer dots than an archive needs (200 dpi)
 */
public record PageCheck(boolean blank, boolean blurred, boolean coarse) {

    private static final int LINES = 400;
    private static final int DPI_FLOOR = 200;
    /** Difference in brightness, 0 to 255, that ink makes within {@link #REACH} dots; a scanner's noise on white paper makes less. */
    private static final int INK = 40;
    private static final int REACH = 12;
    private static final double LEAST_INK = 0.0005;
    /** Difference between two dots side by side at a sharp edge. */
    private static final int SHARP = 60;

    public boolean clear() {
        return !blank && !blurred && !coarse;
    }

    /** @param dpi 0 = not known, as for a file from disk */
    static PageCheck of(BufferedImage image, int dpi) {
        Tally tally = new Tally();
        int width = image.getWidth();
        int height = image.getHeight();
        for (int y = 0; y < height; y += Math.max(1, height / LINES)) {
            tally.line(image.getRGB(0, y, width, 1, null, 0, width));
        }
        for (int x = 0; x < width; x += Math.max(1, width / LINES)) {
            tally.line(image.getRGB(x, 0, 1, height, null, 0, 1));
        }
        boolean blank = tally.ink < tally.dots * LEAST_INK;
        return new PageCheck(blank, !blank && tally.steepest < SHARP, dpi > 0 && dpi < DPI_FLOOR);
    }

    private static final class Tally {

        private long dots;
        private long ink;
        private int steepest;

        void line(int[] rgb) {
            for (int i = 1; i < rgb.length; i++) {
                int here = brightness(rgb[i]);
                int step = Math.abs(here - brightness(rgb[i - 1]));
                steepest = Math.max(steepest, step);
                if (step > INK || Math.abs(here - brightness(rgb[Math.max(0, i - REACH)])) > INK) {
                    ink++;
                }
                dots++;
            }
        }

        private static int brightness(int rgb) {
            return ((rgb >> 16 & 255) * 299 + (rgb >> 8 & 255) * 587 + (rgb & 255) * 114) / 1000;
        }
    }
}
