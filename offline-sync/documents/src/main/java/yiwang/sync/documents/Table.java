package yiwang.sync.documents;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A ruled table over the whole text width whose header comes again on every page. */
final class Table {

    private static final float SIDE = 5;

    /** @param share of the text width, all shares add up to 1 */
    record Column(String title, float share) { }

    private final PageFlow flow;
    private final List<Column> columns;
    private final Rows rows;

    Table(PageFlow flow, Column... columns) throws IOException {
        this.flow = flow;
        this.columns = List.of(columns);
        this.rows = new Rows(flow, this::header);
        flow.keepTogether(80);
        header();
    }

    private void header() throws IOException {
        flow.pen().rule(PageFlow.LEFT, PageFlow.RIGHT, flow.y(), 0.9f, Pen.BLACK);
        float x = PageFlow.LEFT;
        for (Column column : columns) {
            flow.pen().text(flow.typesetter().line(column.title(), true), x + SIDE, flow.y() + 15.2f, Rows.SIZE, Pen.BLACK);
            x += column.share() * PageFlow.INSIDE;
        }
        flow.skip(22);
        flow.pen().rule(PageFlow.LEFT, PageFlow.RIGHT, flow.y(), 0.6f, Pen.BLACK);
    }

    void row(String... texts) throws IOException {
        List<Cell> cells = new ArrayList<>();
        float x = PageFlow.LEFT;
        for (int i = 0; i < texts.length; i++) {
            float width = columns.get(i).share() * PageFlow.INSIDE;
            cells.add(new Cell(x + SIDE, flow.typesetter().lines(Phrase.of(texts[i]), width - 2 * SIDE, Rows.SIZE, 0), Pen.BLACK));
            x += width;
        }
        rows.print(cells);
    }

    void end() throws IOException {
        flow.pen().rule(PageFlow.LEFT, PageFlow.RIGHT, flow.y(), 0.9f, Pen.BLACK);
        flow.skip(12);
    }
}
