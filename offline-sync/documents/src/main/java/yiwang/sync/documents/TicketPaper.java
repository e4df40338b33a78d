package yiwang.sync.documents;

import com.google.zxing.common.BitMatrix;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import yiwang.sync.domain.queue.Ticket;

/** A queue ticket for an 80 mm roll, 72 mm of it printable, as long as its text. */
final class TicketPaper {

    private static final float WIDTH = 80 * 72 / 25.4f;
    private static final float SIDE = 4 * 72 / 25.4f;
    private static final float INSIDE = WIDTH - 2 * SIDE;
    private static final float EDGE = 12;
    private static final float CODE_SIDE = 76;

    private record Row(Line line, float size, float step, float grey) { }

    private TicketPaper() {
    }

    static Paper make(Sheet sheet, Ticket ticket, String hall, String groupName, boolean sample) throws IOException {
        List<Row> head = new ArrayList<>();
        List<Row> foot = new ArrayList<>();
        if (sample) {
            add(sheet, head, Phrase.bold("【样例，非真实取号】"), 9, 18, Pen.BLACK);
        }
        add(sheet, head, Phrase.of(hall), 11, 17, Pen.BLACK);
        add(sheet, head, Phrase.of(groupName), 11, 17, Pen.BLACK);
        add(sheet, head, Phrase.bold(ticket.number()), numberSize(sheet, ticket.number()), 62, Pen.BLACK);
        add(sheet, head, ticket.waiting() == 0 ? Phrase.bold("前面没有人，请留意叫号") : Phrase.of("前面还有 ").strong(String.valueOf(ticket.waiting()))
            .then(" 人"), 12, 22, Pen.BLACK);
        add(sheet, foot, Phrase.of(Dates.minute(ticket.takenAt())), 9, 15, Pen.BLACK);
        add(sheet, foot, Phrase.of("请在大厅等候，听到叫号再去窗口。过号了，到导办台说一声。当天有效。"), 9, 14, Pen.QUIET);
        float height = 2 * EDGE + height(head) + CODE_SIDE + 22 + height(foot);
        Pen pen = sheet.addPage(new PDRectangle(WIDTH, height));
        float y = rows(pen, head, EDGE);
        BitMatrix code = Codes.square(ticket.ticketId().toString());
        float module = CODE_SIDE / code.getWidth();
        pen.code(code, (WIDTH - CODE_SIDE) / 2, y + 10, module, module);
        rows(pen, foot, y + CODE_SIDE + 22);
        return sheet.finish("排队票", ticket.takenAt(), "排队票" + ticket.ticketId());
    }

    private static float numberSize(Sheet sheet, String number) {
        return Math.min(54, INSIDE / Math.max(1, sheet.typesetter().line(number, true).em()));
    }

    private static void add(Sheet sheet, List<Row> rows, Phrase phrase, float size, float step, float grey) {
        for (Line line : sheet.typesetter().lines(phrase, INSIDE, size, 0)) {
            rows.add(new Row(line, size, step, grey));
        }
    }

    private static float height(List<Row> rows) {
        return (float) rows.stream().mapToDouble(Row::step).sum();
    }

    private static float rows(Pen pen, List<Row> rows, float top) throws IOException {
        float y = top;
        for (Row row : rows) {
            float x = (WIDTH - row.line().em() * row.size()) / 2;
            pen.text(row.line(), x, y + row.step() / 2 + row.size() * 0.36f, row.size(), row.grey());
            y += row.step();
        }
        return y;
    }
}
