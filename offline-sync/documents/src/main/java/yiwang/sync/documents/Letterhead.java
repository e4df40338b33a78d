package yiwang.sync.documents;

import com.google.zxing.common.BitMatrix;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import yiwang.sync.domain.casework.CaseFile;

/** The head of a paper: organ, title, document number, and the receipt number for eyes and machines. */
final class Letterhead {

    /** Widths of the thinnest bar: exactly 5, 4 and 3 dots of a 300 dpi printer. */
    private static final float[] MODULES = {1.2f, 0.96f, 0.72f};
    private static final float WIDEST_CODE = 320;
    /** Bars begin where the dots of 100, 200, 300 and 600 dpi fall together, so that no edge is smeared. */
    private static final float DOTS = 0.72f;
    private static final float BAR_HEIGHT = 28;
    private static final float ORGAN_SIZE = 12;
    private static final float TITLE_SIZE = 23;
    /** Em; with more, programs read back 受 理 通 知 书. */
    private static final float TITLE_SPACING = 0.1f;
    private static final float NUMBER_SIZE = 9.5f;
    /** Bars of a longer text would reach the document number on the left. */
    private static final int LONGEST_CODE = 30;

    private Letterhead() {
    }

    static void print(PageFlow flow, CaseFile file, String title, String subtitle, String documentNumber) throws IOException {
        print(flow, file.body(), file.receiptNo(), title, subtitle, documentNumber);
    }

    /** @param code the number for eyes and machines */
    static void print(PageFlow flow, String organ, String code, String title, String subtitle, String documentNumber) throws IOException {
        flow.skip(4);
        for (Line line : flow.typesetter().lines(Phrase.of(organ), PageFlow.INSIDE, ORGAN_SIZE, 0)) {
            centred(flow, line, ORGAN_SIZE, 0);
            flow.skip(19);
        }
        flow.skip(8);
        centred(flow, flow.typesetter().line(title, true), TITLE_SIZE, TITLE_SIZE * TITLE_SPACING);
        flow.skip(subtitle.isEmpty() ? 22 : 30);
        if (!subtitle.isEmpty()) {
            centred(flow, flow.typesetter().line(subtitle, false), 10.5f, 0);
            flow.skip(10);
        }
        flow.skip(13);
        numbers(flow, code, documentNumber);
    }

    private static void centred(PageFlow flow, Line line, float size, float spacing) throws IOException {
        float width = line.em() * size + spacing * Math.max(0, line.pieces().size() - 1);
        flow.pen().text(line, (PageFlow.WIDTH - width) / 2, flow.y() + size * 0.8f, size, Pen.BLACK, spacing);
    }

    private static void numbers(PageFlow flow, String receiptNo, String documentNumber) throws IOException {
        float bars = 0;
        if (encodable(receiptNo)) {
            BitMatrix code = Codes.linear(receiptNo);
            float module = module(code.getWidth());
            float left = (float) Math.floor((PageFlow.RIGHT - code.getWidth() * module) / DOTS) * DOTS;
            bars = PageFlow.RIGHT - left;
            flow.pen().code(code, left, flow.y(), module, BAR_HEIGHT);
        } else {
            flow.sheet().fonts().warn("收件编号不能印成条码");
        }
        Line number = flow.typesetter().line(receiptNo, false);
        float numberWidth = number.em() * NUMBER_SIZE;
        float baseline = flow.y() + BAR_HEIGHT + 12;
        flow.pen().text(number, Math.max(PageFlow.LEFT, PageFlow.RIGHT - Math.max(numberWidth, (bars + numberWidth) / 2)), baseline,
            NUMBER_SIZE, Pen.BLACK);
        float room = PageFlow.INSIDE - Math.max(bars, numberWidth) - 16;
        List<Line> lines = flow.typesetter().lines(Phrase.of(documentNumber), Math.max(room, 120), NUMBER_SIZE, 0);
        for (int i = 0; i < lines.size(); i++) {
            flow.pen().text(lines.get(i), PageFlow.LEFT, baseline - (lines.size() - 1 - i) * 14, NUMBER_SIZE, Pen.BLACK);
        }
        flow.skip(BAR_HEIGHT + 26);
    }

    private static float module(int modules) {
        for (float module : MODULES) {
            if (modules * module <= WIDEST_CODE) {
                return module;
            }
        }
        return MODULES[MODULES.length - 1];
    }

    private static boolean encodable(String text) {
        return !text.isEmpty() && text.length() <= LONGEST_CODE && StandardCharsets.US_ASCII.newEncoder().canEncode(text);
    }
}
