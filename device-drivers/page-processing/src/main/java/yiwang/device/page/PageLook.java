package yiwang.device.page;

import java.util.Arrays;

/** A page in 32 by 32 squares of brightness: enough to know a sheet again that was fed twice, too little to read. */
public final class PageLook {

    private static final int SIDE = 32;
    private static final int SAMPLES = 6;
    /** Mean difference of brightness below which two sheets are taken for the same. */
    private static final double SAME = 2.0;
    private static final int SAME_AT_MOST = 24;

    private final int[] squares = new int[SIDE * SIDE];

    PageLook(PageRaster page) {
        for (int i = 0; i < squares.length; i++) {
            squares[i] = brightness(page, i % SIDE, i / SIDE);
        }
    }

    private static int brightness(PageRaster page, int column, int row) {
        int sum = 0;
        for (int y = 0; y < SAMPLES; y++) {
            for (int x = 0; x < SAMPLES; x++) {
                int atX = (int) (((long) column * SAMPLES + x) * page.width() / (SIDE * SAMPLES));
                int atY = (int) (((long) row * SAMPLES + y) * page.height() / (SIDE * SAMPLES));
                sum += page.grey(atX, atY);
            }
        }
        return sum / (SAMPLES * SAMPLES);
    }

    boolean sameAs(PageLook other) {
        long sum = 0;
        int most = 0;
        for (int i = 0; i < squares.length; i++) {
            int difference = Math.abs(squares[i] - other.squares[i]);
            sum += difference;
            most = Math.max(most, difference);
        }
        return sum <= SAME * squares.length && most <= SAME_AT_MOST;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PageLook look && Arrays.equals(look.squares, squares);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(squares);
    }
}
