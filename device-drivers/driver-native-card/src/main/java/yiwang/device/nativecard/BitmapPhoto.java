package yiwang.device.nativecard;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import yiwang.device.api.CardPicture;

/** The one bitmap that a card's photo makes: 102 by 126 pixels of 24 bits, not compressed (device protocols 1.9). Anything else is none. */
final class BitmapPhoto {

    static final int WIDTH = 102;
    static final int HEIGHT = 126;
    /** Every row ends at a multiple of four bytes. */
    static final int ROW_BYTES = 308;
    /** The documented 38862 bytes, and room for a longer head. */
    static final int MOST_BYTES = 40_000;
    private static final int HEAD_BYTES = 54;

    private BitmapPhoto() { }

    static Optional<CardPicture> read(byte[] file) {
        if (file.length < HEAD_BYTES || file.length > MOST_BYTES) {
            return Optional.empty();
        }
        ByteBuffer head = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        int pixels = head.getInt(10);
        int height = head.getInt(22);
        boolean known = head.getShort(0) == 0x4D42 && head.getInt(14) >= 40 && head.getInt(18) == WIDTH && (height == HEIGHT || height == -HEIGHT)
                && head.getShort(26) == 1 && head.getShort(28) == 24 && head.getInt(30) == 0;
        if (!known || pixels < HEAD_BYTES || pixels > file.length - ROW_BYTES * HEIGHT) {
            return Optional.empty();
        }
        byte[] rgb = new byte[WIDTH * HEIGHT * 3];
        for (int y = 0; y < HEIGHT; y++) {
            int row = pixels + ROW_BYTES * (height > 0 ? HEIGHT - 1 - y : y);
            for (int x = 0; x < WIDTH; x++) {
                int to = (y * WIDTH + x) * 3;
                rgb[to] = file[row + x * 3 + 2];
                rgb[to + 1] = file[row + x * 3 + 1];
                rgb[to + 2] = file[row + x * 3];
            }
        }
        return Optional.of(new CardPicture(WIDTH, HEIGHT, rgb));
    }
}
