package yiwang.console.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;

/** Writes lines down A4 pages; a page that is full is followed by another. Lengths in points. */
final class SheetPen implements AutoCloseable {

    static final float MARGIN = 56;
    static final float WIDTH = PDRectangle.A4.getWidth() - 2 * MARGIN;

    private static final float LINE = 1.55f;

    private final PDDocument document = new PDDocument();
    private final SheetFonts fonts = new SheetFonts(document);
    private PDPageContentStream page;
    private float y;

    /** @throws IOException when a font is missing */
    SheetPen(String title, Calendar made) throws IOException {
        document.getDocumentInformation().setTitle(title);
        document.getDocumentInformation().setCreationDate(made);
        document.setDocumentId(0L);
        turn();
    }

    private void turn() throws IOException {
        if (page != null) {
            page.close();
        }
        PDPage fresh = new PDPage(PDRectangle.A4);
        document.addPage(fresh);
        page = new PDPageContentStream(document, fresh);
        y = PDRectangle.A4.getHeight() - MARGIN;
    }

    SheetPen gap(float height) {
        y -= height;
        return this;
    }

    SheetPen rule() throws IOException {
        need(8);
        page.setLineWidth(0.6f);
        page.moveTo(MARGIN, y);
        page.lineTo(MARGIN + WIDTH, y);
        page.stroke();
        y -= 6;
        return this;
    }

    /** A line of cells, each broken where its column ends. @param columns shares of the width */
    SheetPen row(float size, float[] columns, String... cells) throws IOException {
        List<List<String>> wrapped = new ArrayList<>();
        int most = 1;
        for (int i = 0; i < cells.length; i++) {
            wrapped.add(wrap(cells[i], size, columns[i] * WIDTH - 6));
            most = Math.max(most, wrapped.getLast().size());
        }
        need(most * size * LINE);
        float x = MARGIN;
        for (int i = 0; i < cells.length; i++) {
            float at = y - size;
            for (String line : wrapped.get(i)) {
                draw(line, size, x, at);
                at -= size * LINE;
            }
            x += columns[i] * WIDTH;
        }
        y -= most * size * LINE;
        return this;
    }

    SheetPen text(float size, String text) throws IOException {
        return row(size, new float[] {1}, text);
    }

    private void need(float height) throws IOException {
        if (y - height < MARGIN) {
            turn();
        }
    }

    private List<String> wrap(String text, float size, float width) throws IOException {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        float used = 0;
        for (int character : text.codePoints().toArray()) {
            int drawn = fonts.drawable(character);
            float advance = fonts.of(drawn).getStringWidth(Character.toString(drawn)) / 1000 * size;
            if (used + advance > width && !line.isEmpty()) {
                lines.add(line.toString());
                line.setLength(0);
                used = 0;
            }
            line.appendCodePoint(drawn);
            used += advance;
        }
        lines.add(line.toString());
        return lines;
    }

    private void draw(String line, float size, float x, float baseline) throws IOException {
        page.beginText();
        page.newLineAtOffset(x, baseline);
        for (int character : line.codePoints().toArray()) {
            PDFont font = fonts.of(character);
            page.setFont(font, size);
            page.showText(Character.toString(character));
        }
        page.endText();
    }

    byte[] finish() throws IOException {
        page.close();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }

    @Override
    public void close() throws IOException {
        document.close();
        fonts.close();
    }
}
