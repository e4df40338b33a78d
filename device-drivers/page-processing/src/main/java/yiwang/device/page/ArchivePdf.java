package yiwang.device.page;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.zip.DeflaterOutputStream;

/**
 * Writes PDF/A-2b (ISO 19005-2) of scanned pages, each page as soon as it is there: in memory are only the places of the
 * objects. Valid once {@link #finish} has returned. Does not close the stream.
 */
public final class ArchivePdf {

    private static final int CATALOG = 1;
    private static final int PAGES = 2;
    private static final int METADATA = 3;
    private static final int INTENT = 4;
    private static final int PROFILE = 5;
    private static final double POINTS_AN_INCH = 72;

    private final PdfObjects out;
    private final MessageDigest digest;
    private final List<Integer> pages = new ArrayList<>();
    private int next = PROFILE + 1;

    public ArchivePdf(OutputStream stream) throws IOException {
        digest = sha256();
        out = new PdfObjects(new DigestOutputStream(stream, digest));
        out.header();
    }

    public int pages() {
        return pages.size();
    }

    public void add(PagePicture picture) throws IOException {
        int image = next++;
        int content = next++;
        int page = next++;
        out.stream(image, "/Type /XObject /Subtype /Image /Width " + picture.width() + " /Height " + picture.height() + encoding(picture), picture.bytes());
        String width = points(picture.width(), picture.dpi());
        String height = points(picture.height(), picture.dpi());
        out.stream(content, "", ("q " + width + " 0 0 " + height + " 0 0 cm /Page Do Q").getBytes(StandardCharsets.US_ASCII));
        out.object(page, "<< /Type /Page /Parent " + PAGES + " 0 R /MediaBox [0 0 " + width + " " + height + "] /Contents " + content
                + " 0 R /Resources << /XObject << /Page " + image + " 0 R >> >> >>");
        pages.add(page);
    }

    /** @param when the document is made */
    public void finish(Instant when) throws IOException {
        StringBuilder kids = new StringBuilder();
        pages.forEach(page -> kids.append(page).append(" 0 R "));
        out.object(PAGES, "<< /Type /Pages /Count " + pages.size() + " /Kids [" + kids + "] >>");
        out.stream(METADATA, "/Type /Metadata /Subtype /XML", metadata(when));
        out.stream(PROFILE, "/N 3 /Filter /FlateDecode", deflated(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData()));
        out.object(INTENT, "<< /Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier (sRGB) /DestOutputProfile " + PROFILE + " 0 R >>");
        out.object(CATALOG, "<< /Type /Catalog /Pages " + PAGES + " 0 R /Metadata " + METADATA + " 0 R /OutputIntents [" + INTENT + " 0 R] >>");
        String id = HexFormat.of().formatHex(digest.digest(), 0, 16);
        out.trailer("/Root " + CATALOG + " 0 R /ID [<" + id + "> <" + id + ">]");
    }

    private static String encoding(PagePicture picture) {
        return switch (picture.filter()) {
            case JPEG -> " /BitsPerComponent 8 /ColorSpace " + (picture.channels() == 1 ? "/DeviceGray" : "/DeviceRGB") + " /Filter /DCTDecode";
            case GROUP_4 -> " /BitsPerComponent 1 /ColorSpace /DeviceGray /Filter /CCITTFaxDecode /DecodeParms << /K -1 /Columns " + picture.width()
                    + " /Rows " + picture.height() + " >>";
        };
    }

    private static String points(int dots, int dpi) {
        return String.format(Locale.ROOT, "%.3f", dots * POINTS_AN_INCH / dpi);
    }

    /** XMP in plain text, as PDF/A demands. Nothing personal stands in it. */
    private static byte[] metadata(Instant when) {
        return """
                <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
                <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
                <rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" pdfaid:part="2" pdfaid:conformance="B"/>
                <rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmp:CreateDate="%s"/>
                </rdf:RDF></x:xmpmeta>
                <?xpacket end="w"?>""".formatted(when.truncatedTo(ChronoUnit.SECONDS)).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] deflated(byte[] bytes) throws IOException {
        ByteArrayOutputStream deflated = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(deflated)) {
            deflater.write(bytes);
        }
        return deflated.toByteArray();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
