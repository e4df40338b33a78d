package yiwang.device.scanning.sane;

import java.io.IOException;
import yiwang.device.api.DeviceFault;
import yiwang.device.scanning.PageSizes;
import yiwang.device.scanning.ScanStopped;

/**
 * What a scanner says of the frame that comes (SANE_Parameters), checked.
 *
 * @param lines  -1 when the scanner does not know how long the page will be
 * @param depth  bits a sample: 1, 8 or 16
 */
record SaneFrame(Format format, boolean last, int bytesPerLine, int width, int lines, int depth) {

    static final int UNKNOWN = -1;
    /** Behind the dots of a line; memory is taken for a whole line before any of it has come. */
    private static final int MOST_PADDING = 4096;

    /** SANE_Frame, in the standard's order. RED, GREEN and BLUE come one after the other, from three passes over the page. */
    enum Format { GRAY, RGB, RED, GREEN, BLUE }

    static SaneFrame read(SaneWire wire) throws IOException {
        int format = wire.word();
        boolean last = wire.word() != 0;
        int bytesPerLine = wire.word();
        int width = wire.word();
        int lines = wire.word();
        int depth = wire.word();
        if (format < 0 || format >= Format.values().length) {
            throw new ScanStopped(DeviceFault.Kind.PROTOCOL, "unknown frame format " + format);
        }
        return new SaneFrame(Format.values()[format], last, bytesPerLine, width, lines, depth).checked();
    }

    SaneFrame checked() {
        long bits = (long) width * depth * samplesPerDot();
        boolean sane = (depth == 1 || depth == 8 || depth == 16) && (lines == UNKNOWN || lines > 0)
                && bytesPerLine > 0 && bytesPerLine * 8L >= bits && bytesPerLine <= bits / 8 + MOST_PADDING && (long) bytesPerLine * Math.max(lines, 1) <= 2 * PageSizes.MAX_BYTES;
        if (!sane) {
            throw new ScanStopped(DeviceFault.Kind.PROTOCOL, "impossible page: " + width + " x " + lines + ", " + bytesPerLine + " bytes a line, depth " + depth);
        }
        PageSizes.check(width, Math.max(lines, 1), channels());
        return this;
    }

    int channels() {
        return format == Format.GRAY ? 1 : 3;
    }

    /** Where the frame's first sample lies within a dot. */
    int offset() {
        return switch (format) {
            case GRAY, RGB, RED -> 0;
            case GREEN -> 1;
            case BLUE -> 2;
        };
    }

    int samplesPerDot() {
        return format == Format.RGB ? 3 : 1;
    }
}
