package yiwang.device.simulator.scanner;

import java.util.Arrays;
import java.util.Random;
import java.util.function.DoubleBinaryOperator;

/**
 * What a scanner sees of one sheet of A4: lines of writing, a coloured seal, and the sheet's number as sixteen squares
 * in its head that can be read back after any processing.
 */
public final class PaperSheet {

    public static final double WIDTH_INCHES = 210 / 25.4;
    public static final double HEIGHT_INCHES = 297 / 25.4;
    private static final int BITS = 16;
    private static final int SQUARE_MM = 8;
    private static final int LEFT_MM = 40;
    private static final int TOP_MM = 20;
    private static final int PAPER = 250;
    private static final int INK = 20;

    private final int dpi;
    private final int channels;
    private final int width;
    private final int height;
    private final byte[] samples;

    private PaperSheet(int dpi, int channels) {
        this.dpi = dpi;
        this.channels = channels;
        width = (int) (WIDTH_INCHES * dpi);
        height = (int) (HEIGHT_INCHES * dpi);
        samples = new byte[width * height * channels];
        Arrays.fill(samples, (byte) PAPER);
    }

    /** @param channels 1 grey, 3 red, green, blue */
    public static PaperSheet draw(int number, int dpi, int channels) {
        PaperSheet sheet = new PaperSheet(dpi, channels);
        for (int bit = 0; bit < BITS; bit++) {
            if ((number >> bit & 1) != 0) {
                sheet.fill(LEFT_MM + bit * SQUARE_MM, TOP_MM, SQUARE_MM, SQUARE_MM, INK, INK, INK);
            }
        }
        Random words = new Random(number);
        for (double y = 45; y < 270; y += 7) {
            for (double x = 25; x < 180; ) {
                double word = 3 + words.nextInt(12);
                sheet.fill(x, y, Math.min(word, 185 - x), 3.2, INK, INK, INK);
                x += word + 2;
            }
        }
        sheet.fill(150, 240, 25, 25, 200, 30, 40);
        return sheet;
    }

    /** A sheet with nothing on it. */
    public static PaperSheet blank(int dpi, int channels) {
        return new PaperSheet(dpi, channels);
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /** Line by line, handed over. */
    public byte[] samples() {
        return samples;
    }

    /** Reads the number from dots that a page of this size came out with. @param grey brightness at a place given in parts of the page */
    public static int numberIn(DoubleBinaryOperator grey) {
        int number = 0;
        for (int bit = 0; bit < BITS; bit++) {
            double x = (LEFT_MM + (bit + 0.5) * SQUARE_MM) / 210;
            double y = (TOP_MM + 0.5 * SQUARE_MM) / 297;
            number |= grey.applyAsDouble(x, y) < (PAPER + INK) / 2.0 ? 1 << bit : 0;
        }
        return number;
    }

    private void fill(double leftMm, double topMm, double widthMm, double heightMm, int red, int green, int blue) {
        int[] colour = {red, green, blue};
        int grey = (red * 77 + green * 150 + blue * 29) >> 8;
        for (int y = dots(topMm); y < dots(topMm + heightMm); y++) {
            for (int x = dots(leftMm); x < dots(leftMm + widthMm); x++) {
                for (int c = 0; c < channels; c++) {
                    samples[(y * width + x) * channels + c] = (byte) (channels == 1 ? grey : colour[c]);
                }
            }
        }
    }

    private int dots(double millimetres) {
        return (int) (millimetres / 25.4 * dpi);
    }
}
