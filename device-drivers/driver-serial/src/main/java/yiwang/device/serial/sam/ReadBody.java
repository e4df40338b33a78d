package yiwang.device.serial.sam;

import java.util.Arrays;
import java.util.Optional;

/** Text and photo of a read answer, sliced by its own length fields. */
record ReadBody(byte[] text, byte[] photo) {

    private static final int TEXT_BYTES = 256;

    /** Empty when the length fields contradict the answer's size or the text block is not 256 bytes. */
    static Optional<ReadBody> of(byte[] content) {
        if (content.length < 4) {
            return Optional.empty();
        }
        int text = length(content, 0);
        int photo = length(content, 2);
        if (text != TEXT_BYTES || 4 + text + photo != content.length) {
            return Optional.empty();
        }
        return Optional.of(new ReadBody(Arrays.copyOfRange(content, 4, 4 + text), Arrays.copyOfRange(content, 4 + text, content.length)));
    }

    void wipe() {
        Arrays.fill(text, (byte) 0);
        Arrays.fill(photo, (byte) 0);
    }

    private static int length(byte[] content, int at) {
        return (content[at] & 0xFF) << 8 | content[at + 1] & 0xFF;
    }
}
