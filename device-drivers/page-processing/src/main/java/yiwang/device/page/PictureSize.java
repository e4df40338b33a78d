package yiwang.device.page;

import java.util.Optional;

/**
 * What the header of a JPEG or PNG says of its size, read without decoding: a picture that claims to be larger than any
 * sheet of paper is refused before memory is taken for it. Any bytes allowed.
 */
public record PictureSize(String mediaType, int width, int height, int channels) {

    /** A3 at 600 dpi in colour. */
    public static final long MAX_BYTES = 7016L * 9933 * 3;
    private static final int MAX_SIDE = 40_000;
    private static final long PNG_SIGNATURE = 0x89504E470D0A1A0AL;
    private static final int PNG_HEADER_BYTES = 26;

    /** True for a size that a sheet of paper can have, up to A3 at 600 dpi. */
    public static boolean possible(long width, long height, int channels) {
        return width > 0 && height > 0 && width <= MAX_SIDE && height <= MAX_SIDE && width * height * channels <= MAX_BYTES;
    }

    /** @return empty when it is neither JPEG nor PNG, or of an impossible size */
    public static Optional<PictureSize> of(byte[] bytes) {
        Optional<PictureSize> size = bytes.length > 4 && word(bytes, 0) == 0xFFD8 ? jpeg(bytes) : png(bytes);
        return size.filter(found -> possible(found.width, found.height, found.channels));
    }

    private static Optional<PictureSize> png(byte[] bytes) {
        if (bytes.length < PNG_HEADER_BYTES || ((long) quad(bytes, 0) << 32 | quad(bytes, 4) & 0xFFFFFFFFL) != PNG_SIGNATURE) {
            return Optional.empty();
        }
        int bits = bytes[24];
        boolean colour = (bytes[25] & 2) != 0;
        return Optional.of(new PictureSize("image/png", quad(bytes, 16), quad(bytes, 20), (colour ? 3 : 1) * (bits == 16 ? 2 : 1)));
    }

    /** Walks from segment to segment to the frame header (SOF0 to SOF15 without DHT, JPG and DAC). */
    private static Optional<PictureSize> jpeg(byte[] bytes) {
        int at = 2;
        while (at + 9 < bytes.length) {
            if (bytes[at] != (byte) 0xFF) {
                return Optional.empty();
            }
            int marker = bytes[at + 1] & 0xFF;
            if (marker == 0xFF) {
                at++;
                continue;
            }
            boolean frame = marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
            if (frame) {
                int channels = bytes[at + 9];
                boolean known = channels == 1 || channels == 3;
                return known ? Optional.of(new PictureSize("image/jpeg", word(bytes, at + 7), word(bytes, at + 5), channels)) : Optional.empty();
            }
            int length = word(bytes, at + 2);
            if (marker < 0xC0 || marker == 0xD9 || marker == 0xDA || length < 2) {
                return Optional.empty();
            }
            at += 2 + length;
        }
        return Optional.empty();
    }

    private static int word(byte[] bytes, int at) {
        return (bytes[at] & 0xFF) << 8 | bytes[at + 1] & 0xFF;
    }

    private static int quad(byte[] bytes, int at) {
        return word(bytes, at) << 16 | word(bytes, at + 2);
    }
}
