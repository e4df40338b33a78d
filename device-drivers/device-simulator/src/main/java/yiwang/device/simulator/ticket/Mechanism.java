package yiwang.device.simulator.ticket;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import yiwang.device.simulator.ticket.PrintedTicket.Line;
import yiwang.device.simulator.ticket.PrintedTicket.Part;
import yiwang.device.simulator.ticket.PrintedTicket.Qr;
import yiwang.device.simulator.ticket.PrintedTicket.Run;

/** Head, paper and cutter: carries out orders and remembers what is on the paper since the last cut. */
final class Mechanism {

    private static final Charset GB18030 = Charset.forName("GB18030");

    private final List<Part> paper = new ArrayList<>();
    private final List<Run> line = new ArrayList<>();
    private final ByteArrayOutputStream run = new ByteArrayOutputStream();
    private boolean chinese;
    private int wide = 1;
    private int high = 1;
    private int chineseBits;
    private boolean bold;
    private int align;
    private String qrContent = "";
    private int qrDots = 3;
    private char qrLevel = 'L';
    /** The line feed behind a code ends the code's line and makes no blank one. */
    private boolean codeOnLine;
    private int linesFed;

    /** @return the ticket when this order cut one off, else null */
    PrintedTicket carryOut(Order order) {
        switch (order) {
            case Order.Text(byte b) -> run.write(b);
            case Order.LineFeed f -> feedLine();
            case Order.FeedLines(int lines) -> {
                for (int i = 0; i < lines; i++) {
                    feedLine();
                }
            }
            case Order.Raster(int bytesPerRow, int rows, byte[] dots) -> paper.add(new PrintedTicket.Image(bytesPerRow, rows, dots));
            case Order.QrStore(byte[] content) -> qrContent = new String(content, StandardCharsets.UTF_8);
            case Order.QrSetting(int function, int value) -> qrSetting(function, value);
            case Order.QrPrint p -> {
                paper.add(new Qr(qrContent, qrDots, qrLevel, align));
                codeOnLine = true;
            }
            case Order.Cut(boolean partial) -> {
                return cut(partial);
            }
            case Order.Align(int where) -> align = where;
            case Order.Initialise i -> initialise();
            case Order.ChineseMode m -> style(order);
            case Order.Size s -> style(order);
            case Order.AsciiMode m -> style(order);
            case Order.ChineseSize s -> style(order);
            case Order.Bold b -> style(order);
            case Order.RealTimeStatus s -> { }
            case Order.QueuedStatus s -> { }
            case Order.AutomaticStatus a -> { }
            case Order.WithoutEffect w -> { }
            case Order.Unknown u -> { }
        }
        return null;
    }

    int linesFed() {
        return linesFed;
    }

    private void style(Order order) {
        endRun();
        switch (order) {
            case Order.ChineseMode(boolean on) -> chinese = on;
            case Order.Size size -> {
                wide = size.wide();
                high = size.high();
            }
            case Order.AsciiMode(int bits) -> {
                bold = (bits & 0x08) != 0;
                high = (bits & 0x10) != 0 ? 2 : 1;
                wide = (bits & 0x20) != 0 ? 2 : 1;
            }
            case Order.ChineseSize(int bits) -> chineseBits = bits;
            case Order.Bold(boolean on) -> bold = on;
            default -> { }
        }
    }

    private void qrSetting(int function, int value) {
        if (function == 0x43) {
            qrDots = value;
        } else if (function == 0x45) {
            qrLevel = "LMQH".charAt(value - 0x30 & 3);
        }
    }

    private void initialise() {
        run.reset();
        line.clear();
        chinese = false;
        wide = 1;
        high = 1;
        chineseBits = 0;
        bold = false;
        align = 0;
    }

    private void feedLine() {
        endRun();
        if (!line.isEmpty() || !codeOnLine) {
            paper.add(new Line(line, align));
        }
        codeOnLine = false;
        line.clear();
        linesFed++;
    }

    private PrintedTicket cut(boolean partial) {
        endRun();
        if (!line.isEmpty()) {
            feedLine();
        }
        PrintedTicket ticket = new PrintedTicket(paper, partial);
        paper.clear();
        return ticket;
    }

    /** Each half of a mixed run has its own size: GS ! for ASCII, FS ! for Chinese. */
    private void endRun() {
        String text = run.toString(chinese ? GB18030 : StandardCharsets.ISO_8859_1);
        run.reset();
        int from = 0;
        while (from < text.length()) {
            boolean ascii = text.charAt(from) < 0x80;
            int to = from;
            while (to < text.length() && text.charAt(to) < 0x80 == ascii) {
                to++;
            }
            int w = ascii ? wide : (chineseBits & 0x04) != 0 ? 2 : 1;
            int h = ascii ? high : (chineseBits & 0x08) != 0 ? 2 : 1;
            line.add(new Run(text.substring(from, to), w, h, bold));
            from = to;
        }
    }
}
