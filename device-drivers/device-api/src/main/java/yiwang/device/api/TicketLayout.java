package yiwang.device.api;

import java.util.List;
import java.util.Objects;

/** What to put on a ticket, top to bottom, free of any printer's codes. */
public record TicketLayout(List<Part> parts) {

    public enum Align { LEFT, CENTRE, RIGHT }

    public sealed interface Part { }

    /** @param scale 1 to 8, width and height together; @param text one line without line breaks */
    public record Line(String text, int scale, boolean bold, Align align) implements Part {
        public Line {
            Objects.requireNonNull(text);
            Objects.requireNonNull(align);
            if (scale < 1 || scale > 8) {
                throw new IllegalArgumentException("scale " + scale + " is not in 1..8");
            }
        }
    }

    /** A QR code, model 2, level M. */
    public record Qr(String content) implements Part { }

    /** A dashed rule across the paper. */
    public record Rule() implements Part { }

    /** Blank lines. */
    public record Feed(int lines) implements Part { }

    public TicketLayout {
        parts = List.copyOf(parts);
    }
}
