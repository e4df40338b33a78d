package yiwang.ui.theme;

/** Sizes of things to touch. People's errors fall up to about 20 mm a side and hardly beyond. */
public enum KioskTarget {
    FLOOR(20, 96),
    NORMAL(23.8, 96),
    MAIN(29.7, 120),
    ELDER(32.7, 132),
    ELDER_MAIN(48, 196),
    GAP(3, 12);

    private final double millimetres;
    private final int pixels;

    KioskTarget(double millimetres, int pixels) {
        this.millimetres = millimetres;
        this.pixels = pixels;
    }

    /** Side on the glass. */
    public double millimetres() {
        return millimetres;
    }

    /** Pixels to draw it with: never under what the sheets are drawn for, more on a finer screen. */
    public int pixels(Millimetres screen) {
        return Math.max(pixels, screen.pixels(millimetres));
    }
}
