package yiwang.clerk.scan;

import java.util.ArrayList;
import java.util.List;
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
        return page.check().map(check -> check.blank() ? "scan.page.blank" : check.blurred() ? "scan.page.blurred"
                : check.coarse() ? "scan.page.coarse" : "scan.page.clear").orElse("scan.page.file");
    }

    static List<Line> checks(ScanPage page) {
        List<Line> lines = new ArrayList<>();
        page.check().ifPresentOrElse(check -> {
            lines.add(check.blank() ? new Line(LampKind.YELLOW, "blank") : new Line(LampKind.NORMAL, "notblank"));
            if (!check.blank()) {
                lines.add(check.blurred() ? new Line(LampKind.YELLOW, "blurred") : new Line(LampKind.NORMAL, "sharp"));
            }
            if (page.dpi() > 0) {
                lines.add(check.coarse() ? new Line(LampKind.YELLOW, "coarse") : new Line(LampKind.NORMAL, "fine"));
            }
        }, () -> lines.add(new Line(LampKind.OFF, "file")));
        lines.add(page.same() ? new Line(LampKind.YELLOW, "same") : new Line(LampKind.NORMAL, "once"));
        return lines;
    }
}
