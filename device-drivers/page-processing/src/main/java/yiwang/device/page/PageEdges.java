package yiwang.device.page;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntPredicate;

/** Finds the sheet on a darker ground, as under a document camera or behind a black feeder roller. */
final class PageEdges {

    /** About so many rows and columns are looked at. */
    private static final int SAMPLES = 600;
    /** The ground is at least so much darker than the paper. */
    private static final int CONTRAST = 50;
    /** A row belongs to the sheet when this share of it is as bright as paper. */
    private static final double SHARE = 0.4;
    private static final double LEAST_SIDE = 0.2;

    private PageEdges() { }

    /** @return empty when the sheet fills the picture, or nothing like a sheet is there */
    static Optional<PageRaster.Box> find(PageRaster page) {
        int ground = ground(page);
        int paper = paper(page);
        if (paper - ground < CONTRAST) {
            return Optional.empty();
        }
        int bright = (ground + paper) / 2;
        int stepX = Math.max(1, page.width() / SAMPLES);
        int stepY = Math.max(1, page.height() / SAMPLES);
        int[] rows = span(page.height(), y -> share(page.width(), stepX, x -> page.grey(x, y) > bright) > SHARE * LEAST_SIDE);
        if (rows.length == 0) {
            return Optional.empty();
        }
        int[] columns = span(page.width(), x -> share(rows[1] - rows[0], stepY, y -> page.grey(x, rows[0] + y) > bright) > SHARE);
        if (columns.length == 0) {
            return Optional.empty();
        }
        int[] tight = span(page.height(), y -> share(columns[1] - columns[0], stepX, x -> page.grey(columns[0] + x, y) > bright) > SHARE);
        if (tight.length == 0) {
            return Optional.empty();
        }
        PageRaster.Box box = new PageRaster.Box(columns[0], tight[0], columns[1] - columns[0], tight[1] - tight[0]);
        boolean sheet = box.width() > page.width() * LEAST_SIDE && box.height() > page.height() * LEAST_SIDE;
        boolean whole = box.width() == page.width() && box.height() == page.height();
        return sheet && !whole ? Optional.of(box) : Optional.empty();
    }

    /** From the first to behind the last that fits. */
    private static int[] span(int length, IntPredicate fits) {
        int first = 0;
        while (first < length && !fits.test(first)) {
            first++;
        }
        int end = length;
        while (end > first && !fits.test(end - 1)) {
            end--;
        }
        return end > first ? new int[] {first, end} : new int[0];
    }

    private static double share(int length, int step, IntPredicate fits) {
        int count = 0;
        int all = 0;
        for (int i = 0; i < length; i += step) {
            count += fits.test(i) ? 1 : 0;
            all++;
        }
        return all == 0 ? 0 : (double) count / all;
    }

    /** The median along the four borders. */
    private static int ground(PageRaster page) {
        int[] border = new int[SAMPLES * 4];
        for (int i = 0; i < SAMPLES; i++) {
            int x = (int) ((long) i * page.width() / SAMPLES);
            int y = (int) ((long) i * page.height() / SAMPLES);
            border[4 * i] = page.grey(x, 0);
            border[4 * i + 1] = page.grey(x, page.height() - 1);
            border[4 * i + 2] = page.grey(0, y);
            border[4 * i + 3] = page.grey(page.width() - 1, y);
        }
        Arrays.sort(border);
        return border[border.length / 2];
    }

    /** The brightness that four fifths of the middle of the picture do not exceed. */
    private static int paper(PageRaster page) {
        int[] middle = new int[SAMPLES];
        for (int i = 0; i < SAMPLES; i++) {
            int x = page.width() / 4 + (int) ((long) i * 7919 % SAMPLES * (page.width() / 2) / SAMPLES);
            int y = page.height() / 4 + (int) ((long) i * (page.height() / 2) / SAMPLES);
            middle[i] = page.grey(x, y);
        }
        Arrays.sort(middle);
        return middle[middle.length * 4 / 5];
    }
}
