package yiwang.console.paper;

import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeCollection;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The fonts of one sheet: WenQuanYi for nearly everything, HanaMin for rare characters of names. */
final class SheetFonts implements AutoCloseable {

    private static final File USUAL = new File("/usr/share/fonts/truetype/wqy/wqy-microhei.ttc");
    private static final List<File> RARE = List.of(new File("/usr/share/fonts/truetype/hanazono/HanaMinA.ttf"), new File("/usr/share/fonts/truetype/hanazono/HanaMinB.ttf"));
    private static final int UNKNOWN = '〓';

    private final PDDocument document;
    private final TrueTypeCollection collection;
    private final PDFont usual;
    private PDFont[] rare = new PDFont[RARE.size()];

    SheetFonts(PDDocument document) throws IOException {
        if (!USUAL.exists()) {
            throw new IOException("no font " + USUAL + ": install the Debian package fonts-wqy-microhei");
        }
        this.document = document;
        this.collection = new TrueTypeCollection(USUAL);
        AtomicReference<TrueTypeFont> first = new AtomicReference<>();
        collection.processAllFonts(font -> first.compareAndSet(null, font));
        this.usual = PDType0Font.load(document, first.get(), true);
    }

    /** The font that has this character; the usual one where none has. */
    PDFont of(int character) throws IOException {
        if (has(usual, character)) {
            return usual;
        }
        for (int i = 0; i < rare.length; i++) {
            if (rare[i] == null && RARE.get(i).exists()) {
                rare[i] = PDType0Font.load(document, new TTFParser().parse(new RandomAccessReadBufferedFile(RARE.get(i))), true);
            }
            if (rare[i] != null && has(rare[i], character)) {
                return rare[i];
            }
        }
        return usual;
    }

    /** What can be drawn of this character. */
    int drawable(int character) throws IOException {
        return has(of(character), character) ? character : UNKNOWN;
    }

    private static boolean has(PDFont font, int character) {
        try {
            return font.encode(Character.toString(character)).length > 0;
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        collection.close();
    }
}
