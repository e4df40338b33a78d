package yiwang.device.api.capture;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The content of one code, as untrusted as its origin.
 *
 * @param bytes      at most {@link #MOST_BYTES}, without the scanner's own prefix and suffix
 * @param symbology  such as {@code qr} or {@code code128}; empty when the scanner does not tell
 */
public record ScannedCode(byte[] bytes, String symbology) {

    /** A QR code of version 40, level L, holds this much. */
    public static final int MOST_BYTES = 2953;

    public ScannedCode {
        bytes = bytes.clone();
        if (bytes.length > MOST_BYTES) {
            throw new IllegalArgumentException("no code holds " + bytes.length + " bytes");
        }
    }

    @Override
    public byte[] bytes() {
        return bytes.clone();
    }

    /** As UTF-8, broken sequences replaced. */
    public String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ScannedCode code && Arrays.equals(bytes, code.bytes) && symbology.equals(code.symbology);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(bytes) + symbology.hashCode();
    }

    /** A code may hold a person's data: this text may reach a log. */
    @Override
    public String toString() {
        return "ScannedCode[" + bytes.length + " bytes " + symbology + "]";
    }
}
