package yiwang.device.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;
import yiwang.device.api.RawPage;
import yiwang.device.simulator.scanner.PaperSheet;

/** The document is judged by programs that share no code with it: veraPDF and PDFBox. */
class ArchivePdfTest {

    private static final Instant WHEN = Instant.parse("2026-11-24T01:42:00Z");

    @BeforeAll
    static void the_judge_gets_ready() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @Test
    void colour_grey_and_black_and_white_pages_make_a_valid_pdf_a_2b() throws Exception {
        byte[] pdf = pdf(List.of(finished(3, PageRecipe.DEFAULT), finished(1, PageRecipe.DEFAULT), finished(3, PageRecipe.DEFAULT.with(PageRecipe.Ink.BITONAL))));
        assertThat(complaints(pdf)).isEmpty();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(3);
            assertThat(document.getPage(0).getMediaBox().getWidth()).as("A4 in points").isBetween(593f, 596f);
            assertThat(document.getPage(0).getMediaBox().getHeight()).isBetween(840f, 843f);
        }
    }

    @Test
    void the_judge_would_notice_a_document_without_its_profile() throws Exception {
        byte[] pdf = new String(pdf(List.of(finished(1, PageRecipe.DEFAULT))), StandardCharsets.ISO_8859_1)
                .replace("/OutputIntents", "/NoSuchIntents").getBytes(StandardCharsets.ISO_8859_1);
        assertThat(complaints(pdf)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1,1,50", "7,5,50", "8,8,30", "2563,20,2", "6000,6,50", "1728,60,90", "333,77,98"})
    void every_dot_of_black_and_white_comes_back(int width, int height, int runs) throws Exception {
        Random random = new Random(width * 31L + height);
        for (int round = 0; round < 20; round++) {
            byte[] bits = bits(random, width, height, runs);
            byte[] pdf = pdf(List.of(new PagePicture(PagePicture.Filter.GROUP_4, width, height, 1, 300, GroupFour.encode(bits, width, height))));
            BufferedImage image = picture(pdf);
            for (int y = 0; y < height; y++) {
                for (int x = 0; x < width; x++) {
                    boolean ink = (bits[y * ((width + 7) / 8) + x / 8] >> 7 - x % 8 & 1) != 0;
                    assertThat(image.getRaster().getSample(x, y, 0) == 0).as("dot %s,%s of round %s", x, y, round).isEqualTo(ink);
                }
            }
        }
    }

    /** Lines of runs of any length, often like the line above. @param similar in a hundred dots of a line that follow the one above */
    private static byte[] bits(Random random, int width, int height, int similar) {
        int row = (width + 7) / 8;
        byte[] bits = new byte[row * height];
        for (int y = 0; y < height; y++) {
            boolean ink = random.nextInt(4) == 0;
            int left = random.nextInt(width) + 1;
            for (int x = 0; x < width; x++) {
                if (left-- == 0) {
                    ink = !ink;
                    left = random.nextInt(3) == 0 ? random.nextInt(width) : random.nextInt(70);
                }
                boolean above = y > 0 && (bits[(y - 1) * row + x / 8] >> 7 - x % 8 & 1) != 0;
                if (y > 0 && random.nextInt(100) < similar ? above : ink) {
                    bits[y * row + x / 8] |= (byte) (128 >> x % 8);
                }
            }
        }
        return bits;
    }

    static FinishedPage finished(int channels, PageRecipe recipe) throws IOException {
        PaperSheet sheet = PaperSheet.draw(5, 150, channels);
        return new PageWork(recipe).finish(new RawPage.Pixels(sheet.width(), sheet.height(), channels, 150, sheet.samples()));
    }

    private static byte[] pdf(List<?> pages) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ArchivePdf pdf = new ArchivePdf(bytes);
        for (Object page : pages) {
            pdf.add(page instanceof FinishedPage finished ? finished.picture() : (PagePicture) page);
        }
        pdf.finish(WHEN);
        return bytes.toByteArray();
    }

    private static BufferedImage picture(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return ((PDImageXObject) document.getPage(0).getResources().getXObject(COSName.getPDFName("Page"))).getImage();
        }
    }

    private static List<String> complaints(byte[] pdf) throws Exception {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFA_2_B);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFA_2_B, false)) {
            ValidationResult result = validator.validate(parser);
            List<String> complaints = result.getTestAssertions().stream().filter(a -> a.getStatus() == TestAssertion.Status.FAILED).map(TestAssertion::getMessage).toList();
            assertThat(result.isCompliant()).isEqualTo(complaints.isEmpty());
            return complaints;
        }
    }
}
