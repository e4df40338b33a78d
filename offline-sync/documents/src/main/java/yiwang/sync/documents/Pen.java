package yiwang.sync.documents;

import com.google.zxing.common.BitMatrix;
import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.geom.PathIterator;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;

/** Draws on one page. Points; y counts down from the upper edge; greys are 0 black to 1 white. */
final class Pen implements AutoCloseable {

    static final float BLACK = 0;
    static final float QUIET = 0.36f;
    static final float HAIR = 0.6f;
    static final float PALE = 0.945f;
    private static final float STRONG_STROKE = 0.028f;
    /** Neighbouring bars overlap by this much, so that no white seam shows between them. */
    private static final float SEAM = 0.02f;

    private final PDPageContentStream out;
    private final EmbeddedFonts fonts;
    private final float height;

    Pen(PDDocument document, PDPage page, EmbeddedFonts fonts) throws IOException {
        this.out = new PDPageContentStream(document, page);
        this.fonts = fonts;
        this.height = page.getMediaBox().getHeight();
    }

    /** @param baseline distance from the upper edge; @param spacing added after each character, points */
    void text(Line line, float x, float baseline, float size, float grey, float spacing) throws IOException {
        out.setNonStrokingColor(grey);
        out.setStrokingColor(grey);
        List<Piece> pieces = line.pieces();
        float at = x;
        for (int from = 0; from < pieces.size();) {
            int to = runEnd(pieces, from);
            at = pieces.get(from).face().isPresent()
                ? run(pieces.subList(from, to), at, baseline, size, spacing)
                : missing(pieces.get(from), at, baseline, size, grey);
            from = to;
        }
    }

    void text(Line line, float x, float baseline, float size, float grey) throws IOException {
        text(line, x, baseline, size, grey, 0);
    }

    private static int runEnd(List<Piece> pieces, int from) {
        Piece first = pieces.get(from);
        int to = from + 1;
        while (first.face().isPresent() && to < pieces.size()
            && pieces.get(to).face().equals(first.face()) && pieces.get(to).strong() == first.strong()) {
            to++;
        }
        return to;
    }

    private float run(List<Piece> run, float x, float baseline, float size, float spacing) throws IOException {
        StringBuilder text = new StringBuilder();
        run.forEach(piece -> text.appendCodePoint(piece.codePoint()));
        out.beginText();
        out.setFont(fonts.pdf(run.getFirst().face().orElseThrow()), size);
        out.setCharacterSpacing(spacing);
        // The text font has one weight: a thin stroke in the same grey makes the bold. Rare characters stay as they are: their
        // many fine strokes would run together.
        Piece first = run.getFirst();
        boolean strong = first.strong() && first.face().orElseThrow().file() == FontFile.MICRO_HEI;
        out.setRenderingMode(strong ? RenderingMode.FILL_STROKE : RenderingMode.FILL);
        if (strong) {
            out.setLineWidth(size * STRONG_STROKE);
        }
        out.newLineAtOffset(x, height - baseline);
        out.showText(text.toString());
        out.endText();
        return x + Line.of(run).em() * size + run.size() * spacing;
    }

    private float missing(Piece piece, float x, float baseline, float size, float grey) throws IOException {
        box(x + 0.06f * size, baseline - 0.78f * size, 0.78f * size, 0.86f * size, 0.5f, grey);
        float codeSize = size * Typesetter.CODE_SIZE;
        text(new Typesetter(fonts).line(Codes.unicode(piece.codePoint()), false), x + Typesetter.BOX * size, baseline, codeSize, grey);
        return x + piece.em() * size;
    }

    void rule(float x1, float x2, float y, float width, float grey) throws IOException {
        out.setStrokingColor(grey);
        out.setLineWidth(width);
        out.moveTo(x1, height - y);
        out.lineTo(x2, height - y);
        out.stroke();
    }

    void box(float x, float y, float width, float tall, float line, float grey) throws IOException {
        out.setStrokingColor(grey);
        out.setLineWidth(line);
        out.addRect(x, height - y - tall, width, tall);
        out.stroke();
    }

    void dashedCircle(float x, float y, float radius, float grey) throws IOException {
        float k = radius * 0.5522848f;
        float cy = height - y;
        out.setStrokingColor(grey);
        out.setLineWidth(0.7f);
        out.setLineDashPattern(new float[] {3, 2.4f}, 0);
        out.moveTo(x + radius, cy);
        out.curveTo(x + radius, cy + k, x + k, cy + radius, x, cy + radius);
        out.curveTo(x - k, cy + radius, x - radius, cy + k, x - radius, cy);
        out.curveTo(x - radius, cy - k, x - k, cy - radius, x, cy - radius);
        out.curveTo(x + k, cy - radius, x + radius, cy - k, x + radius, cy);
        out.closeAndStroke();
        out.setLineDashPattern(new float[0], 0);
    }

    /** Black modules of a code, each {@code module} points wide and {@code tall} points high. */
    void code(BitMatrix code, float x, float y, float module, float tall) throws IOException {
        out.setNonStrokingColor(BLACK);
        for (int row = 0; row < code.getHeight(); row++) {
            for (int from = 0; from < code.getWidth();) {
                int to = from;
                while (to < code.getWidth() && code.get(to, row) == code.get(from, row)) {
                    to++;
                }
                if (code.get(from, row)) {
                    out.addRect(x + from * module, height - y - (row + 1) * tall - SEAM, (to - from) * module, tall + SEAM);
                }
                from = to;
            }
        }
        out.fill();
    }

    /** Letters as shapes, which no reader mistakes for text of the paper. */
    void shape(GeneralPath path, AffineTransform place, float grey) throws IOException {
        out.setNonStrokingColor(grey);
        float[] p = new float[6];
        float x = 0;
        float y = 0;
        for (PathIterator i = path.getPathIterator(place); !i.isDone(); i.next()) {
            switch (i.currentSegment(p)) {
                case PathIterator.SEG_MOVETO -> {
                    out.moveTo(p[0], p[1]);
                    x = p[0];
                    y = p[1];
                }
                case PathIterator.SEG_LINETO -> {
                    out.lineTo(p[0], p[1]);
                    x = p[0];
                    y = p[1];
                }
                case PathIterator.SEG_QUADTO -> {
                    // PDF knows cubic curves only: raise the degree.
                    out.curveTo(x + (p[0] - x) * 2 / 3, y + (p[1] - y) * 2 / 3,
                        p[2] + (p[0] - p[2]) * 2 / 3, p[3] + (p[1] - p[3]) * 2 / 3, p[2], p[3]);
                    x = p[2];
                    y = p[3];
                }
                case PathIterator.SEG_CLOSE -> out.closePath();
                default -> throw new IllegalStateException("TrueType outlines have no cubic curves");
            }
        }
        out.fill();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
