package yiwang.sync.documents;

import java.io.IOException;

/** A line to sign on and one for the date, side by side. */
final class SignLine {

    private static final float BLANK = 118;

    private SignLine() {
    }

    static void print(PageFlow flow, String who, String when) throws IOException {
        flow.keepTogether(30);
        float baseline = flow.y() + 20;
        blank(flow, who, PageFlow.LEFT, baseline);
        blank(flow, when, PageFlow.LEFT + PageFlow.INSIDE * 0.58f, baseline);
        flow.skip(30);
    }

    private static void blank(PageFlow flow, String label, float x, float baseline) throws IOException {
        Line line = flow.typesetter().line(label + "：", false);
        flow.pen().text(line, x, baseline, Rows.SIZE, Pen.BLACK);
        float from = x + line.em() * Rows.SIZE;
        flow.pen().rule(from, Math.min(from + BLANK, PageFlow.RIGHT), baseline + 3, 0.5f, Pen.BLACK);
    }
}
