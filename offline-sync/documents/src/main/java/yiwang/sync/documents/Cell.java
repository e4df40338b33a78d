package yiwang.sync.documents;

import java.util.List;

/** Lines of one table cell. @param x left edge of the text, points */
record Cell(float x, List<Line> lines, float grey) {

    Cell {
        lines = List.copyOf(lines);
    }
}
