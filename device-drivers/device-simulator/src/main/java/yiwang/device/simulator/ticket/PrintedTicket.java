package yiwang.device.simulator.ticket;

import java.util.List;
import java.util.stream.Collectors;

/** What came out of the printer up to one cut. */
public record PrintedTicket(List<Part> parts, boolean partialCut) {

    /** 0 left, 1 centre, 2 right, as on the wire. */
    public sealed interface Part { }

    public record Line(List<Run> runs, int align) implements Part {
        public Line {
            runs = List.copyOf(runs);
        }

        public String text() {
            return runs.stream().map(Run::text).collect(Collectors.joining());
        }
    }

    /** Neighbouring characters of one size. @param wide @param high times the normal size */
    public record Run(String text, int wide, int high, boolean bold) { }

    /** @param level the error correction letter: L, M, Q or H */
    public record Qr(String content, int moduleDots, char level, int align) implements Part { }

    /** One bit a dot, 1 is black, rows padded to whole bytes. */
    public record Image(int bytesPerRow, int rows, byte[] dots) implements Part { }

    public PrintedTicket {
        parts = List.copyOf(parts);
    }

    /** Line by line as a person reads it; codes as {@code [QR content]}. */
    public String plainText() {
        return parts.stream().map(part -> switch (part) {
            case Line line -> line.text();
            case Qr qr -> "[QR " + qr.content() + "]";
            case Image image -> "[image " + image.bytesPerRow() * 8 + "x" + image.rows() + "]";
        }).collect(Collectors.joining("\n"));
    }

    public List<String> qrContents() {
        return parts.stream().filter(Qr.class::isInstance).map(part -> ((Qr) part).content()).toList();
    }
}
