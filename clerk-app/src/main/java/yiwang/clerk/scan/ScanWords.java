package yiwang.clerk.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import yiwang.device.page.PageFinding;
import yiwang.ui.sign.LampKind;

/** What is said of a page, as keys of texts. */
final class ScanWords {

    private ScanWords() { }

    /** @param what is {@code scan.check.WHAT} in words, {@code scan.how.WHAT} says what to do */
    record Line(LampKind lamp, String what) { }

    static String verdict(ScanPage page) {
        if (page.accepted()) {
            return "scan.page.kept";
        }
        if (page.same()) {
            return "scan.page.same";
        }
        return page.check().map(ScanWords::verdict).orElse("scan.page.file");
    }

    private static String verdict(Set<PageFinding> check) {
        return check.contains(PageFinding.BLANK) ? "scan.page.blank" : check.contains(PageFinding.BLURRED) ? "scan.page.blurred"
                : check.contains(PageFinding.GLARE) ? "scan.page.glare" : check.contains(PageFinding.COARSE) ? "scan.page.coarse" : "scan.page.clear";
    }

    static List<Line> checks(ScanPage page) {
        List<Line> lines = new ArrayList<>();
        page.check().ifPresentOrElse(check -> {
            lines.add(check.contains(PageFinding.BLANK) ? new Line(LampKind.YELLOW, "blank") : new Line(LampKind.NORMAL, "notblank"));
            if (!check.contains(PageFinding.BLANK)) {
                lines.add(check.contains(PageFinding.BLURRED) ? new Line(LampKind.YELLOW, "blurred") : new Line(LampKind.NORMAL, "sharp"));
            }
            if (check.contains(PageFinding.GLARE)) {
                lines.add(new Line(LampKind.YELLOW, "glare"));
            }
            if (page.dpi() > 0) {
                lines.add(check.contains(PageFinding.COARSE) ? new Line(LampKind.YELLOW, "coarse") : new Line(LampKind.NORMAL, "fine"));
            }
        }, () -> lines.add(new Line(LampKind.OFF, "file")));
        lines.add(page.same() ? new Line(LampKind.YELLOW, "same") : new Line(LampKind.NORMAL, "once"));
        return lines;
    }
}
