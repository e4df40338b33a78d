package yiwang.sync.documents;

import java.io.IOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The fonts as one document uses them: which face draws which character, and what each glyph means when read back. */
final class EmbeddedFonts {

    private final PDDocument document;
    private final List<Typeface> chain;
    private final Map<FontFile, PDType0Font> embedded = new EnumMap<>(FontFile.class);
    private final Map<FontFile, Map<Integer, Integer>> meaning = new EnumMap<>(FontFile.class);
    private final Map<Integer, Optional<Typeface>> chosen = new HashMap<>();
    private final Set<String> warnings = new LinkedHashSet<>();

    EmbeddedFonts(PDDocument document, PaperFonts fonts) {
        this.document = document;
        this.chain = fonts.chain();
    }

    /** Empty when no font has the character; the paper then carries a warning. */
    Optional<Typeface> faceFor(int codePoint) {
        return chosen.computeIfAbsent(codePoint, this::choose);
    }

    private Optional<Typeface> choose(int codePoint) {
        Optional<Typeface> second = Optional.empty();
        // Private-use code points have glyphs in these fonts, but nobody's agreed meaning.
        for (Typeface face : Character.getType(codePoint) == Character.PRIVATE_USE ? List.<Typeface>of() : chain) {
            int glyph = face.glyph(codePoint);
            if (glyph > 0) {
                // Fonts share a glyph between look-alikes (子 and radical ⼦): each must be read back as itself.
                Integer other = meaning(face).putIfAbsent(glyph, codePoint);
                if (other == null || other == codePoint) {
                    return Optional.of(face);
                }
                second = second.or(() -> Optional.of(face));
            }
        }
        if (second.isEmpty()) {
            warnings.add("没有字形，已印成方框加编码：" + Codes.unicode(codePoint));
        }
        return second;
    }

    private Map<Integer, Integer> meaning(Typeface face) {
        return meaning.computeIfAbsent(face.file(), f -> new HashMap<>());
    }

    PDFont pdf(Typeface face) throws IOException {
        PDType0Font font = embedded.get(face.file());
        if (font == null) {
            font = PDType0Font.load(document, face.font(), true);
            embedded.put(face.file(), font);
        }
        return font;
    }

    void warn(String warning) {
        warnings.add(warning);
    }

    List<String> warnings() {
        return List.copyOf(warnings);
    }

    /** After the subsets are made: the library's own map names the lowest code point of a shared glyph, not the one meant. */
    void nameGlyphs() throws IOException {
        for (Map.Entry<FontFile, PDType0Font> font : embedded.entrySet()) {
            new GlyphNames(meaning.getOrDefault(font.getKey(), Map.of())).writeTo(document, font.getValue());
        }
    }
}
