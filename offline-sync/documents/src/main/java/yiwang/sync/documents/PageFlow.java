package yiwang.sync.documents;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** Fills A4 pages from top to bottom. Points from the upper left corner. */
final class PageFlow {

    static final float WIDTH = PDRectangle.A4.getWidth();
    static final float HEIGHT = PDRectangle.A4.getHeight();
    static final float LEFT = 62;
    static final float RIGHT = WIDTH - LEFT;
    static final float INSIDE = RIGHT - LEFT;
    static final float TOP = 52;
    static final float BOTTOM = HEIGHT - 64;
    static final float TEXT = 10.5f;
    static final float LEADING = 1.68f;
    private static final int KEPT_WHOLE = 5;
    private static final float TAG_SIZE = 8.5f;

    private final Sheet sheet;
    private final boolean sample;
    private Pen pen;
    private float y;

    PageFlow(Sheet sheet, boolean sample) throws IOException {
        this.sheet = sheet;
        this.sample = sample;
        newPage();
    }

    void newPage() throws IOException {
        pen = sheet.addPage(PDRectangle.A4);
        y = TOP;
        if (sample) {
            SampleMark.draw(pen, sheet.fonts().faceFor('样').orElseThrow(), WIDTH, HEIGHT);
            Line tag = typesetter().line("样例，非真实文书", true);
            float width = tag.em() * TAG_SIZE + 12;
            pen.box(RIGHT - width, 32, width, 17, 0.8f, Pen.BLACK);
            pen.text(tag, RIGHT - width + 6, 43.6f, TAG_SIZE, Pen.BLACK);
        }
    }

    Typesetter typesetter() {
        return sheet.typesetter();
    }

    Sheet sheet() {
        return sheet;
    }

    Pen pen() {
        return pen;
    }

    float y() {
        return y;
    }

    float room() {
        return BOTTOM - y;
    }

    boolean atTop() {
        return y <= TOP;
    }

    void skip(float points) {
        y += points;
    }

    /** Goes to a new page unless so much is free on this one. */
    void keepTogether(float points) throws IOException {
        if (room() < points && !atTop()) {
            newPage();
        }
    }

    /** A paragraph, two characters indented as usual, or none. */
    void paragraph(Phrase phrase, float indent) throws IOException {
        paragraph(phrase, indent, TEXT, Pen.BLACK);
    }

    void paragraph(Phrase phrase, float indent, float size, float grey) throws IOException {
        List<Line> lines = typesetter().lines(phrase, INSIDE, size, indent);
        float leading = size * LEADING;
        if (lines.size() <= KEPT_WHOLE) {
            keepTogether(lines.size() * leading);
        }
        for (int i = 0; i < lines.size(); i++) {
            keepTogether(leading);
            float x = LEFT + (i == 0 ? indent * size : 0);
            pen.text(lines.get(i), x, y + leading * 0.5f + size * 0.36f, size, grey);
            y += leading;
        }
    }

    void heading(String text) throws IOException {
        keepTogether(90);
        paragraph(Phrase.bold(text), 0, 11, Pen.BLACK);
        skip(2);
    }
}
