package yiwang.sync.documents;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** A ToUnicode CMap (PDF 32000-1, 9.10.3) from glyph number to the very character that was written. */
final class GlyphNames {

    private static final int BLOCK = 100;
    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private final Map<Integer, Integer> meaning;

    GlyphNames(Map<Integer, Integer> meaning) {
        this.meaning = new TreeMap<>(meaning);
    }

    void writeTo(PDDocument document, PDType0Font font) throws IOException {
        PDStream stream = new PDStream(document);
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(text().getBytes(StandardCharsets.US_ASCII));
        }
        font.getCOSObject().setItem(COSName.TO_UNICODE, stream);
    }

    private String text() {
        StringBuilder text = new StringBuilder("""
            /CIDInit /ProcSet findresource begin
            12 dict begin
            begincmap
            /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
            /CMapName /Adobe-Identity-UCS def
            /CMapType 2 def
            1 begincodespacerange
            <0000> <FFFF>
            endcodespacerange
            """);
        List<Map.Entry<Integer, Integer>> all = new ArrayList<>(meaning.entrySet());
        for (int from = 0; from < all.size(); from += BLOCK) {
            List<Map.Entry<Integer, Integer>> block = all.subList(from, Math.min(all.size(), from + BLOCK));
            text.append(block.size()).append(" beginbfchar\n");
            for (Map.Entry<Integer, Integer> glyph : block) {
                byte[] utf16 = Character.toString(glyph.getValue()).getBytes(StandardCharsets.UTF_16BE);
                text.append('<').append(HEX.toHexDigits(glyph.getKey().shortValue())).append("> <")
                    .append(HEX.formatHex(utf16)).append(">\n");
            }
            text.append("endbfchar\n");
        }
        return text.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n").toString();
    }
}
