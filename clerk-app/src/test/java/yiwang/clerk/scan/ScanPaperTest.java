package yiwang.clerk.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.junit.jupiter.api.Test;
import yiwang.device.api.FeedEnd;
import yiwang.device.api.RawPage;
import yiwang.device.page.PageFinding;
import yiwang.device.page.PageRecipe;
import yiwang.device.page.PaperToPages;
import yiwang.device.simulator.scanner.PaperSheet;

/** Which files become of the pages on the desk. */
class ScanPaperTest {

    private static final Instant NOW = Instant.parse("2026-11-24T01:42:00Z");
    private static final int DPI = 100;

    @Test
    void scanned_pages_are_one_archive_document_and_a_file_that_was_brought_stays_as_it_is() throws IOException {
        List<ScanPage> scanned = scan(3, 1, 2);
        ScanPage brought = new ScanPage(0, "协议.pdf", "application/pdf", 0, new byte[] {'%', 'P', 'D', 'F'}, Optional.empty(), false, false);
        List<ScanPaper> papers = ScanPaper.of(List.of(scanned.get(0), brought, scanned.get(1), scanned.get(2)));
        assertThat(papers).extracting(ScanPaper::filename).containsExactly("scan.pdf", "协议.pdf");
        assertThat(papers.getLast().bytes(NOW)).isSameAs(brought.bytes());
        assertThat(numbers(papers.getFirst().bytes(NOW))).containsExactly(3, 1, 2);
    }

    @Test
    void a_page_that_was_turned_is_bound_as_it_was_turned() throws IOException {
        ScanPage page = scan(5).getFirst();
        ScanPage upright = page.with(PageImage.rotated(PageImage.rotated(page.bytes(), page.mediaType(), 1), page.mediaType(), 3), page.check());
        assertThat(numbers(ScanPaper.of(List.of(upright)).getFirst().bytes(NOW))).containsExactly(5);
    }

    private static List<ScanPage> scan(int... sheets) throws IOException {
        List<ScanPage> pages = new ArrayList<>();
        FeedEnd end = new PaperToPages(sink -> {
            try {
                for (int number : sheets) {
                    PaperSheet sheet = PaperSheet.draw(number, DPI, 3);
                    sink.take(new RawPage.Pixels(sheet.width(), sheet.height(), 3, DPI, sheet.samples()));
                }
                return new FeedEnd.Done(sheets.length);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }, PageRecipe.DEFAULT).scan(page -> pages.add(ScanPage.scanned(page)));
        assertThat(end).isEqualTo(new FeedEnd.Done(sheets.length));
        assertThat(pages).allMatch(page -> page.check().orElseThrow().equals(Set.of(PageFinding.COARSE)));
        return pages;
    }

    /** As another program reads the document. */
    private static List<Integer> numbers(byte[] pdf) throws IOException {
        List<Integer> numbers = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (PDPage page : document.getPages()) {
                BufferedImage image = ((PDImageXObject) page.getResources().getXObject(COSName.getPDFName("Page"))).getImage();
                numbers.add(PaperSheet.numberIn((x, y) -> image.getRGB((int) (x * image.getWidth()), (int) (y * image.getHeight())) & 0xFF));
            }
        }
        return numbers;
    }
}
