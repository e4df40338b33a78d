package yiwang.device.serial.escpos;

import yiwang.device.spi.RecordingMask;

/**
 * A ticket's words may name a citizen: every byte that could be text becomes {@code *}. Control codes stay, and the two bytes behind
 * ESC, FS, GS and DLE, so that a driver author sees which commands were sent. Answers of a printer name nobody.
 */
public final class TicketRecordingMask implements RecordingMask {

    private static final int ARGUMENTS = 2;

    private int spared;

    @Override
    public byte[] sent(byte[] bytes) {
        byte[] masked = bytes.clone();
        for (int i = 0; i < masked.length; i++) {
            int b = masked[i] & 0xFF;
            if (spared > 0) {
                spared--;
            } else if (b == 0x1B || b == 0x1C || b == 0x1D || b == 0x10) {
                spared = ARGUMENTS;
            } else if (b >= 0x20) {
                masked[i] = '*';
            }
        }
        return masked;
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
