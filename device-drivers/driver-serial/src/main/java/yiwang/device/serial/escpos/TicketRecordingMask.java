package yiwang.device.serial.escpos;

import yiwang.device.spi.RecordingMask;

/**
 * A ticket's words may name a citizen: every byte that could be text becomes {@code *}. Control codes stay, and the two bytes behind
 * ESC, FS, GS and DLE, so that a driver author sees which commands were sent. Answers of a printer name nobody.
 */
public final class TicketRecordingMask implements RecordingMask {

    private static final int ARGUMENTS = 2;

    private static final int RASTER_HEAD = 8;

    private final int[] head = new int[RASTER_HEAD];
    private int known;
    private long pictureBytes;
    private int spared;

    @Override
    public byte[] sent(byte[] bytes) {
        byte[] masked = bytes.clone();
        for (int i = 0; i < masked.length; i++) {
            int b = masked[i] & 0xFF;
            if (pictureBytes > 0) {
                // A picture may be a person's name.
                pictureBytes--;
                masked[i] = '*';
            } else if (partOfRasterHead(b)) {
                spared = 0;
            } else if (spared > 0) {
                spared--;
            } else if (b == 0x1B || b == 0x1C || b == 0x1D || b == 0x10) {
                spared = ARGUMENTS;
            } else if (b >= 0x20) {
                masked[i] = '*';
            }
        }
        return masked;
    }

    /** GS v 0 m xL xH yL yH: behind it come x times y bytes of picture. */
    private boolean partOfRasterHead(int b) {
        int[] begin = {0x1D, 0x76, 0x30};
        if (known < begin.length && b != begin[known]) {
            known = b == begin[0] ? 1 : 0;
            head[0] = b;
            return false;
        }
        head[known++] = b;
        if (known == RASTER_HEAD) {
            known = 0;
            pictureBytes = (long) (head[4] | head[5] << 8) * (head[6] | head[7] << 8);
        }
        return known > 2 || pictureBytes > 0;
    }

    @Override
    public byte[] received(byte[] bytes) {
        return bytes;
    }

    @Override
    public byte[] rest() {
        return new byte[0];
    }
}
