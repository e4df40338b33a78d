package yiwang.device.simulator.scanner;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Builds what a saned says: words with the most significant byte first, texts behind their length with a closing zero. */
final class SaneAnswers {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    SaneAnswers word(int... values) {
        for (int value : values) {
            for (int shift = 24; shift >= 0; shift -= 8) {
                bytes.write(value >> shift);
            }
        }
        return this;
    }

    SaneAnswers text(String value) {
        byte[] encoded = value.getBytes(StandardCharsets.UTF_8);
        word(encoded.length + 1);
        bytes.writeBytes(encoded);
        bytes.write(0);
        return this;
    }

    /** A text of a fixed size, filled up with zeros. */
    SaneAnswers text(String value, int size) {
        byte[] encoded = value.getBytes(StandardCharsets.UTF_8);
        word(size);
        bytes.writeBytes(encoded);
        for (int i = encoded.length; i < size; i++) {
            bytes.write(0);
        }
        return this;
    }

    SaneAnswers none() {
        return word(0);
    }

    byte[] toBytes() {
        return bytes.toByteArray();
    }
}
