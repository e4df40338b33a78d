package yiwang.ui.theme;

/**
 * Lengths on the glass. Fingers do not scale with pixels, so kiosk targets are stated in millimetres and drawn in
 * pixels by the real size of the screen.
 *
 * @param perPixel millimetres that one pixel is wide
 */
public record Millimetres(double perPixel) {
    /** The smallest kiosk the sizes are drawn for: 21.5 inch, 1080 x 1920. */
    public static final Millimetres SMALLEST_KIOSK = ofScreen(21.5, 1080, 1920);

    /** A screen of the given diagonal (inches) and resolution (pixels). */
    public static Millimetres ofScreen(double diagonalInches, int width, int height) {
        return new Millimetres(diagonalInches * 25.4 / Math.hypot(width, height));
    }

    /** Pixels that cover at least this length. */
    public int pixels(double millimetres) {
        return (int) Math.ceil(millimetres / perPixel - 1e-9);
    }

    /** By how much to enlarge the whole scene on this screen so that targets keep their size on the glass. */
    public double sceneScale() {
        return Math.max(1, SMALLEST_KIOSK.perPixel / perPixel);
    }
}
