package yiwang.sync.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.GregorianCalendar;
import java.util.HexFormat;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** A document being made: its pages stay open until the last one, because every footer says how many there are. */
final class Sheet implements AutoCloseable {

    private final PDDocument document = new PDDocument();
    private final EmbeddedFonts fonts;
    private final Typesetter typesetter;
    private final List<Pen> pens = new ArrayList<>();

    Sheet(PaperFonts fonts) {
        this.fonts = new EmbeddedFonts(document, fonts);
        this.typesetter = new Typesetter(this.fonts);
    }

    EmbeddedFonts fonts() {
        return fonts;
    }

    Typesetter typesetter() {
        return typesetter;
    }

    List<Pen> pens() {
        return pens;
    }

    Pen addPage(PDRectangle size) throws IOException {
        PDPage page = new PDPage(size);
        document.addPage(page);
        Pen pen = new Pen(document, page, fonts);
        pens.add(pen);
        return pen;
    }

    /**
     * @param title  document title; @param made time from the record; @param identity what the paper is of: with the time it
     *               gives the document its ID, so that the same record gives the same bytes
     */
    Paper finish(String title, Instant made, String identity) throws IOException {
        for (Pen pen : pens) {
            pen.close();
        }
        PDDocumentInformation info = new PDDocumentInformation();
        info.setTitle(title);
        info.setCreationDate(GregorianCalendar.from(ZonedDateTime.ofInstant(made, Dates.ZONE)));
        document.setDocumentInformation(info);
        document.getDocumentCatalog().setLanguage("zh-CN");
        document.setDocumentId(ByteBuffer.wrap(sha256(identity.getBytes(StandardCharsets.UTF_8))).getLong());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        document.save(bytes);
        byte[] pdf = bytes.toByteArray();
        return new Paper(pdf, pens.size(), HexFormat.of().formatHex(sha256(pdf)), fonts.warnings());
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
