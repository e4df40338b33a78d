package yiwang.device.scanning.sane;

import yiwang.device.spi.LinkTap;
import yiwang.device.spi.recording.PaperMask;

/** Tells a data connection's dots from the lengths between them (see {@link SaneRecords}): dots are a paper, the closing bytes are not. */
final class TappedPage implements HeardStream.Ear {

    private static final int LENGTH_BYTES = 4;

    private final LinkTap tap;
    private final byte[] length = new byte[LENGTH_BYTES];
    private int lengthBytes;
    private int left;
    private boolean begun;
    private boolean dotsAreOver;

    TappedPage(LinkTap tap) {
        this.tap = tap;
    }

    @Override
    public void hear(byte[] bytes, int offset, int count) {
        if (!begun) {
            begun = true;
            tap.noted(PaperMask.begins("page"));
        }
        int at = offset;
        int end = offset + count;
        while (at < end && !dotsAreOver) {
            if (left > 0) {
                int dots = Math.min(left, end - at);
                tap.received(bytes, at, dots);
                left -= dots;
                at += dots;
            } else {
                lengthByte(bytes[at++]);
            }
        }
        if (at < end) {
            tap.received(bytes, at, end - at);
        }
    }

    private void lengthByte(byte b) {
        length[lengthBytes++] = b;
        if (lengthBytes == LENGTH_BYTES) {
            lengthBytes = 0;
            left = (length[0] & 0xFF) << 24 | (length[1] & 0xFF) << 16 | (length[2] & 0xFF) << 8 | length[3] & 0xFF;
            if (left < 0) {
                end();
                tap.received(length, 0, LENGTH_BYTES);
            }
        }
    }

    /** No more dots come, whatever may follow. */
    @Override
    public void end() {
        if (begun && !dotsAreOver) {
            tap.noted(PaperMask.ENDS);
        }
        dotsAreOver = true;
    }
}
