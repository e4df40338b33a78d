package yiwang.sync.documents;

import java.awt.geom.GeneralPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeCollection;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;

/** One font file, parsed when its first character is asked for and kept. Confined by the lock of {@link PaperFonts}. */
final class Typeface {

    private final FontFile file;
    private final Path path;
    private final Map<Integer, Integer> glyphs = new HashMap<>();
    private TrueTypeCollection collection;
    private TrueTypeFont font;
    private CmapLookup lookup;

    Typeface(FontFile file, Path root) {
        this.file = file;
        this.path = file.in(root);
    }

    FontFile file() {
        return file;
    }

    /**
     * Glyph that draws the character, or 0: none, or an empty one that would leave a silent blank, or one shared with another
     * character (了 and its compatibility twin U+F9BA), whose name a reader of the PDF would get instead.
     */
    int glyph(int codePoint) {
        Integer known = glyphs.get(codePoint);
        if (known == null) {
            known = drawn(codePoint);
            glyphs.put(codePoint, known);
        }
        return known;
    }

    private int drawn(int codePoint) {
        try {
            TrueTypeFont ttf = font();
            int glyph = lookup.getGlyphId(codePoint);
            if (glyph > 0 && lookup.getCharCodes(glyph).getFirst() != codePoint) {
                return 0;
            }
            if (glyph <= 0 || Character.isSpaceChar(codePoint)) {
                return glyph;
            }
            GlyphData outline = ttf.getGlyph().getGlyph(glyph);
            return outline == null || outline.getNumberOfContours() == 0 ? 0 : glyph;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Width in em. */
    float advance(int codePoint) {
        try {
            return (float) font().getAdvanceWidth(glyph(codePoint)) / font().getUnitsPerEm();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Outline in units of {@link #unitsPerEm()}. */
    GeneralPath outline(int codePoint) throws IOException {
        return font().getGlyph().getGlyph(glyph(codePoint)).getPath();
    }

    int unitsPerEm() throws IOException {
        return font().getUnitsPerEm();
    }

    TrueTypeFont font() {
        if (font == null) {
            try {
                font = parse();
                font.setEnableGsub(false);
                lookup = font.getUnicodeCmapLookup();
            } catch (IOException e) {
                throw new MissingFontException(path, file.debianPackage(), e);
            }
        }
        return font;
    }

    private TrueTypeFont parse() throws IOException {
        if (file.member().isEmpty()) {
            return new TTFParser().parse(new RandomAccessReadBufferedFile(path.toFile()));
        }
        collection = new TrueTypeCollection(path.toFile());
        TrueTypeFont member = collection.getFontByName(file.member());
        if (member == null) {
            throw new IOException("no member " + file.member());
        }
        return member;
    }

    void close() throws IOException {
        if (font != null) {
            font.close();
        }
        if (collection != null) {
            collection.close();
        }
    }
}
