package yiwang.sync.documents;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Labelled facts in one or two aligned columns; what is empty is left out with its label. */
final class Facts {

    private static final float LABEL = 62;
    private static final float GAP = 14;

    record Fact(String label, Phrase value) {

        Fact(String label, String value) {
            this(label, Phrase.of(value));
        }

        boolean empty() {
            return value.spans().stream().allMatch(s -> s.text().isBlank());
        }
    }

    private final PageFlow flow;
    private final Rows rows;

    Facts(PageFlow flow) throws IOException {
        this.flow = flow;
        this.rows = new Rows(flow, () -> flow.pen().rule(PageFlow.LEFT, PageFlow.RIGHT, flow.y(), 0.4f, Pen.HAIR));
        flow.pen().rule(PageFlow.LEFT, PageFlow.RIGHT, flow.y(), 0.9f, Pen.BLACK);
    }

    Facts wide(String label, String value) throws IOException {
        return print(List.of(new Fact(label, value)), PageFlow.INSIDE);
    }

    Facts wide(String label, Phrase value) throws IOException {
        return print(List.of(new Fact(label, value)), PageFlow.INSIDE);
    }

    Facts pair(String label, String value, String label2, String value2) throws IOException {
        return print(List.of(new Fact(label, value), new Fact(label2, value2)), PageFlow.INSIDE / 2);
    }

    private Facts print(List<Fact> facts, float width) throws IOException {
        List<Cell> cells = new ArrayList<>();
        float x = PageFlow.LEFT;
        for (Fact fact : facts.stream().filter(f -> !f.empty()).toList()) {
            cells.add(new Cell(x, List.of(flow.typesetter().line(fact.label(), false)), Pen.QUIET));
            cells.add(new Cell(x + LABEL, flow.typesetter().lines(fact.value(), width - LABEL - GAP, Rows.SIZE, 0), Pen.BLACK));
            x += width;
        }
        if (!cells.isEmpty()) {
            rows.print(cells);
        }
        return this;
    }

    void end() {
        flow.skip(14);
    }
}
