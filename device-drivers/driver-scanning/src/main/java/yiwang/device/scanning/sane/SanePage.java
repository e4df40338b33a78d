package yiwang.device.scanning.sane;

import java.util.Arrays;
import yiwang.device.api.DeviceFault;
import yiwang.device.api.RawPage;
import yiwang.device.scanning.PageSizes;
import yiwang.device.scanning.ScanStopped;

/** The page as it grows, line by line, from one frame or from three. */
final class SanePage {

    private static final int LINES_AT_FIRST = 256;

    private final SaneFrame first;
    private byte[] samples;
    private int height;
    private int row;

    SanePage(SaneFrame first) {
        this.first = first;
        int lines = first.lines() == SaneFrame.UNKNOWN ? LINES_AT_FIRST : first.lines();
        samples = new byte[Math.toIntExact((long) first.width() * first.channels() * lines)];
    }

    /** @throws ScanStopped when the frame does not belong to the page */
    void begin(SaneFrame frame) {
        row = 0;
        if (frame.width() != first.width() || frame.channels() != first.channels()) {
            throw new ScanStopped(DeviceFault.Kind.PROTOCOL, "frames of different sizes");
        }
    }

    void line(SaneFrame frame, byte[] line, boolean littleEndian) {
        int stride = first.width() * first.channels();
        if ((row + 1L) * stride > samples.length) {
            grow(stride);
        }
        int count = frame.width() * frame.samplesPerDot();
        int step = frame.samplesPerDot() == 3 ? 1 : first.channels();
        int to = row * stride + frame.offset();
        switch (frame.depth()) {
            case 8 -> {
                if (step == 1) {
                    System.arraycopy(line, 0, samples, to, count);
                } else {
                    for (int i = 0; i < count; i++, to += step) {
                        samples[to] = line[i];
                    }
                }
            }
            case 16 -> {
                for (int i = 0; i < count; i++, to += step) {
                    samples[to] = line[2 * i + (littleEndian ? 1 : 0)];
                }
            }
            default -> {
                // One bit a sample, the first in the highest bit. Grey: 1 is black. Colour: 1 is full colour.
                int black = frame.channels() == 1 ? 1 : 0;
                for (int i = 0; i < count; i++, to += step) {
                    samples[to] = (byte) ((line[i >> 3] >> 7 - (i & 7) & 1) == black ? 0 : 255);
                }
            }
        }
        height = Math.max(height, ++row);
    }

    RawPage.Pixels whole(int dpi) {
        if (height == 0) {
            throw new ScanStopped(DeviceFault.Kind.PROTOCOL, "an empty page");
        }
        int size = first.width() * first.channels() * height;
        return new RawPage.Pixels(first.width(), height, first.channels(), dpi, samples.length == size ? samples : Arrays.copyOf(samples, size));
    }

    private void grow(int stride) {
        if (first.lines() != SaneFrame.UNKNOWN) {
            throw new ScanStopped(DeviceFault.Kind.PROTOCOL, "more data than the page has");
        }
        int lines = samples.length / stride * 2;
        if ((long) lines * stride > PageSizes.MAX_BYTES) {
            throw new ScanStopped(DeviceFault.Kind.PROTOCOL, "a page without an end");
        }
        samples = Arrays.copyOf(samples, lines * stride);
    }
}
