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

/** The fonts as one document uses them: which face draws which character. */
final class EmbeddedFonts {

    private final PDDocument document;
    private final List<Typeface> chain;
    private final Map<FontFile, PDType0Font> embedded = new EnumMap<>(FontFile.class);
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
        // Private-use code points have glyphs in these fonts, but nobody's agreed meaning.
        Optional<Typeface> face = Character.getType(codePoint) == Character.PRIVATE_USE ? Optional.empty()
            : chain.stream().filter(f -> f.glyph(codePoint) > 0).findFirst();
        if (face.isEmpty()) {
            warnings.add("没有字形，已印成方框加编码：" + Codes.unicode(codePoint));
        }
        return face;
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
}
