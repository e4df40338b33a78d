package yiwang.sync.documents;

import java.io.IOException;
import java.util.List;

/** Prints rows of cells under hairlines; a row that no page can hold runs on over the next ones, line by line. */
final class Rows {

    static final float SIZE = 10;
    private static final float LEADING = 14.6f;
    private static final float PAD = 3.9f;
    private static final int KEPT_WHOLE = 14;

    /** What a new page begins with. */
    @FunctionalInterface
    interface PageStart {
        void print() throws IOException;
    }

    private final PageFlow flow;
    private final PageStart start;
    private float freshY;

    Rows(PageFlow flow, PageStart start) {
        this.flow = flow;
        this.start = start;
        this.freshY = -1;
    }

    void print(List<Cell> cells) throws IOException {
        int total = cells.stream().mapToInt(c -> c.lines().size()).max().orElse(0);
        for (int from = 0; from < total;) {
            int fit = (int) ((flow.room() - 2 * PAD) / LEADING);
            int left = total - from;
            if (left > fit && (left <= KEPT_WHOLE || fit < 3) && flow.y() != freshY) {
                flow.newPage();
                start.print();
                freshY = flow.y();
                continue;
            }
            int to = from + Math.clamp(left, 1, Math.max(1, fit));
            part(cells, from, to);
            from = to;
        }
    }

    private void part(List<Cell> cells, int from, int to) throws IOException {
        for (Cell cell : cells) {
            float baseline = flow.y() + PAD + LEADING * 0.5f + SIZE * 0.36f;
            for (Line line : cell.lines().subList(Math.min(from, cell.lines().size()), Math.min(to, cell.lines().size()))) {
                flow.pen().text(line, cell.x(), baseline, SIZE, cell.grey());
                baseline += LEADING;
            }
        }
        flow.skip(2 * PAD + (to - from) * LEADING);
        flow.pen().rule(PageFlow.LEFT, PageFlow.RIGHT, flow.y(), 0.4f, Pen.HAIR);
    }
}
