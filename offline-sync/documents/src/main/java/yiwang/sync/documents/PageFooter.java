package yiwang.sync.documents;

import java.io.IOException;
import java.util.List;

/** The last line of every page: which paper this is and which page of how many. */
final class PageFooter {

    private static final float SIZE = 8.5f;
    private static final float RULE = PageFlow.HEIGHT - 56;

    private PageFooter() {
    }

    static void print(Sheet sheet, String title, String receiptNo) throws IOException {
        List<Pen> pens = sheet.pens();
        for (int i = 0; i < pens.size(); i++) {
            Pen pen = pens.get(i);
            pen.rule(PageFlow.LEFT, PageFlow.RIGHT, RULE, 0.4f, Pen.HAIR);
            pen.text(sheet.typesetter().line(title + "　" + receiptNo, false), PageFlow.LEFT, RULE + 14, SIZE, Pen.QUIET);
            Line page = sheet.typesetter().line("第 " + (i + 1) + " 页，共 " + pens.size() + " 页", false);
            pen.text(page, PageFlow.RIGHT - page.em() * SIZE, RULE + 14, SIZE, Pen.QUIET);
        }
    }
}
