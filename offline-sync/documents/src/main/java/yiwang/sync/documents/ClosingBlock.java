package yiwang.sync.documents;

import com.google.zxing.common.BitMatrix;
import java.io.IOException;
import java.time.LocalDate;
import yiwang.sync.domain.casework.CaseFile;

/** The foot of a paper: how to ask, whom to complain to, the place of the seal, the date, and lines to sign on. */
final class ClosingBlock {

    private static final float HEIGHT = 146;
    private static final float SEAL_RADIUS = 45;
    private static final float CODE_SIDE = 70;
    private static final float ASK_WIDTH = PageFlow.INSIDE - CODE_SIDE - 2 * SEAL_RADIUS - 52;
    private static final float STEP = 16.6f;
    private static final float SMALL = 8.5f;

    private ClosingBlock() {
    }

    static void print(PageFlow flow, CaseFile file, HallContacts contacts, LocalDate day) throws IOException {
        flow.skip(6);
        flow.keepTogether(HEIGHT);
        float top = flow.y();
        sealAndCode(flow, file, day, top);
        ask(flow, "查询码", file.queryCode());
        ask(flow, "咨询电话", contacts.enquiries());
        ask(flow, "投诉监督", contacts.complaints());
        ask(flow, "受理地点", file.hall());
        ask(flow, "受理窗口", file.window());
        ask(flow, "经办人员", file.officer());
        flow.skip(Math.max(0, top + HEIGHT - 34 - flow.y()));
        flow.keepTogether(34);
        sign(flow);
    }

    private static void ask(PageFlow flow, String label, String value) throws IOException {
        if (value == null || value.isBlank()) {
            return;
        }
        Typesetter typesetter = flow.typesetter();
        boolean first = true;
        for (Line line : typesetter.lines(Phrase.of(value), ASK_WIDTH - 56, Rows.SIZE, 0)) {
            flow.keepTogether(STEP);
            float baseline = flow.y() + 12;
            if (first) {
                flow.pen().text(typesetter.line(label, false), PageFlow.LEFT, baseline, Rows.SIZE, Pen.QUIET);
            }
            flow.pen().text(line, PageFlow.LEFT + 56, baseline, Rows.SIZE, Pen.BLACK);
            flow.skip(STEP);
            first = false;
        }
    }

    private static void sealAndCode(PageFlow flow, CaseFile file, LocalDate day, float top) throws IOException {
        Pen pen = flow.pen();
        float sealX = PageFlow.RIGHT - CODE_SIDE - 30 - SEAL_RADIUS;
        pen.dashedCircle(sealX, top + SEAL_RADIUS, SEAL_RADIUS, Pen.QUIET);
        centred(flow, "印章", sealX, top + SEAL_RADIUS - 4, Pen.QUIET);
        centred(flow, "由中心加盖", sealX, top + SEAL_RADIUS + 10, Pen.QUIET);
        centred(flow, Dates.inWords(day), sealX, top + 2 * SEAL_RADIUS + 17, Pen.BLACK);
        BitMatrix code = Codes.square(file.queryCode().isEmpty() ? file.receiptNo() : file.receiptNo() + "/" + file.queryCode());
        float module = CODE_SIDE / code.getWidth();
        pen.code(code, PageFlow.RIGHT - CODE_SIDE, top + 8, module, module);
        centred(flow, "扫码查进度", PageFlow.RIGHT - CODE_SIDE / 2, top + 2 * SEAL_RADIUS + 3, Pen.BLACK);
    }

    private static void centred(PageFlow flow, String text, float x, float baseline, float grey) throws IOException {
        Line line = flow.typesetter().line(text, false);
        flow.pen().text(line, x - line.em() * SMALL / 2, baseline, SMALL, grey);
    }

    private static void sign(PageFlow flow) throws IOException {
        SignLine.print(flow, "申请人（代办人）签收", "签收日期");
    }
}
