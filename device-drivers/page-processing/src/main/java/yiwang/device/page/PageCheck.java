package yiwang.device.page;

import java.io.IOException;
import java.util.EnumSet;
import java.util.Set;
import yiwang.device.api.RawPage;

/** Looks at a page along about 400 of its rows and 400 of its columns, and in squares for glare. */
public final class PageCheck {

    private static final int LINES = 400;
    private static final int DPI_FLOOR = 200;
    /** Difference in brightness that ink makes within {@link #REACH} dots; a scanner's noise on white paper makes less. */
    private static final int INK = 40;
    private static final int REACH = 12;
    private static final double LEAST_INK = 0.0005;
    /** Difference between two dots side by side at a sharp edge. */
    private static final int SHARP = 60;

    private long dots;
    private long ink;
    private int steepest;

    private PageCheck() { }

    /**
     * The same for a picture.
     *
     * @param picture  JPEG or PNG
     * @param dpi      0 = not known, as for a file from disk
     * @throws IOException for anything that is not a whole picture of a possible size
     */
    public static Set<PageFinding> of(byte[] picture, int dpi) throws IOException {
        return of(Jpegs.decode(new RawPage.Encoded("", 0, 0, dpi, picture)));
    }

    public static Set<PageFinding> of(PageRaster page) {
        PageCheck check = new PageCheck();
        check.look(page);
        Set<PageFinding> findings = EnumSet.noneOf(PageFinding.class);
        if (check.ink < check.dots * LEAST_INK) {
            findings.add(PageFinding.BLANK);
        } else if (check.steepest < SHARP) {
            findings.add(PageFinding.BLURRED);
        }
        if (page.dpi() > 0 && page.dpi() < DPI_FLOOR) {
            findings.add(PageFinding.COARSE);
        }
        if (Glare.on(page)) {
            findings.add(PageFinding.GLARE);
        }
        return findings;
    }

    private void look(PageRaster page) {
        int[] line = new int[Math.max(page.width(), page.height())];
        for (int y = 0; y < page.height(); y += Math.max(1, page.height() / LINES)) {
            for (int x = 0; x < page.width(); x++) {
                line[x] = page.grey(x, y);
            }
            tally(line, page.width());
        }
        for (int x = 0; x < page.width(); x += Math.max(1, page.width() / LINES)) {
            for (int y = 0; y < page.height(); y++) {
                line[y] = page.grey(x, y);
            }
            tally(line, page.height());
        }
    }

    private void tally(int[] line, int length) {
        for (int i = 1; i < length; i++) {
            int step = Math.abs(line[i] - line[i - 1]);
            steepest = Math.max(steepest, step);
            if (step > INK || Math.abs(line[i] - line[Math.max(0, i - REACH)]) > INK) {
                ink++;
            }
            dots++;
        }
    }
}
