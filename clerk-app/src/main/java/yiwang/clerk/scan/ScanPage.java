package yiwang.clerk.scan;

import java.util.Optional;
import java.util.Set;
import yiwang.device.page.FinishedPage;
import yiwang.device.page.PageFinding;

/**
 * One page that was scanned or brought as a file and is not attached yet.
 *
 * @param dpi       0 for a file from disk
 * @param check     what a person should know of it; empty for a PDF, whose pages are not looked at
 * @param same      true when another page of this material holds the same bytes
 * @param accepted  a person looked at it and keeps it in spite of what the check says
 */
public record ScanPage(int number, String filename, String mediaType, int dpi, byte[] bytes, Optional<Set<PageFinding>> check, boolean same,
                       boolean accepted) {

    /** As it came out of the page's own work. */
    static ScanPage scanned(FinishedPage page) {
        return new ScanPage(0, "scan.jpg", "image/jpeg", page.picture().dpi(), page.picture().bytes(), Optional.of(page.findings()), false, false);
    }

    /** From the scanner: a page of a paper that is bound. What was brought as a file stays the file that it is. */
    public boolean scanned() {
        return dpi > 0;
    }

    public boolean picture() {
        return mediaType.startsWith("image/");
    }

    public boolean fine() {
        return accepted || !same && check.map(Set::isEmpty).orElse(true);
    }

    ScanPage with(byte[] turned, Optional<Set<PageFinding>> checked) {
        return new ScanPage(number, filename, mediaType, dpi, turned, checked, same, accepted);
    }

    ScanPage keep() {
        return new ScanPage(number, filename, mediaType, dpi, bytes, check, same, true);
    }

    ScanPage renumbered(int now, boolean isSame) {
        return new ScanPage(now, filename, mediaType, dpi, bytes, check, isSame, accepted);
    }

    @Override
    public String toString() {
        return "ScanPage[" + number + ", " + mediaType + "]";
    }
}
