package yiwang.device.serial.sam;

import java.util.Arrays;
import java.util.Optional;

/** Text, photo and, where it was asked for, fingerprint block of a read answer, sliced by its own length fields. */
record ReadBody(byte[] text, byte[] photo, byte[] fingerprint) {

    private static final int TEXT_BYTES = 256;

    /** Empty when the length fields contradict the answer's size or the text block is not 256 bytes. */
    static Optional<ReadBody> of(byte[] content) {
        return of(content, 4, 0);
    }

    /** The same for an answer with a third length field, behind which text, photo and fingerprint block follow. */
    static Optional<ReadBody> withFingerprint(byte[] content) {
        return content.length < 6 ? Optional.empty() : of(content, 6, length(content, 4));
    }

    private static Optional<ReadBody> of(byte[] content, int head, int fingerprint) {
        if (content.length < head) {
            return Optional.empty();
        }
        int text = length(content, 0);
        int photo = length(content, 2);
        if (text != TEXT_BYTES || head + text + photo + fingerprint != content.length) {
            return Optional.empty();
        }
        int photoAt = head + text;
        return Optional.of(new ReadBody(Arrays.copyOfRange(content, head, photoAt), Arrays.copyOfRange(content, photoAt, photoAt + photo),
                Arrays.copyOfRange(content, photoAt + photo, content.length)));
    }

    void wipe() {
        Arrays.fill(text, (byte) 0);
        Arrays.fill(photo, (byte) 0);
        Arrays.fill(fingerprint, (byte) 0);
    }

    private static int length(byte[] content, int at) {
        return (content[at] & 0xFF) << 8 | content[at + 1] & 0xFF;
    }
}
