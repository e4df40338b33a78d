package yiwang.clerk.scan;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import yiwang.device.page.ArchivePdf;
import yiwang.device.page.PagePicture;

/** One file as it is stored: all scanned pages bound as PDF/A, or a file that was brought, as it is. */
record ScanPaper(List<ScanPage> pages) {

    private static final String NAME = "scan.pdf";

    ScanPaper {
        pages = List.copyOf(pages);
    }

    /** The bound one stands where its first page stood. */
    static List<ScanPaper> of(List<ScanPage> pages) {
        List<ScanPage> scanned = pages.stream().filter(ScanPage::scanned).toList();
        List<ScanPaper> papers = new ArrayList<>();
        for (ScanPage page : pages) {
            if (!page.scanned()) {
                papers.add(new ScanPaper(List.of(page)));
            } else if (page == scanned.getFirst()) {
                papers.add(new ScanPaper(scanned));
            }
        }
        return papers;
    }

    String filename() {
        return bound() ? NAME : pages.getFirst().filename();
    }

    byte[] bytes(Instant made) throws IOException {
        if (!bound()) {
            return pages.getFirst().bytes();
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ArchivePdf pdf = new ArchivePdf(bytes);
        for (ScanPage page : pages) {
            pdf.add(PagePicture.ofJpeg(page.bytes(), page.dpi()));
        }
        pdf.finish(made);
        return bytes.toByteArray();
    }

    private boolean bound() {
        return pages.getFirst().scanned();
    }
}
