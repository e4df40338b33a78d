package yiwang.device.smartcard.social;

import java.util.Arrays;
import java.util.Optional;

/** One record of a file: TAG (1 byte), LEN (1 byte), as many bytes of value; some cards put padding behind. */
record SocialRecord(int tag, byte[] value) {

    /** Empty when the length says more than is there. */
    static Optional<SocialRecord> of(byte[] bytes) {
        if (bytes.length < 2 || (bytes[1] & 0xFF) > bytes.length - 2) {
            return Optional.empty();
        }
        return Optional.of(new SocialRecord(bytes[0] & 0xFF, Arrays.copyOfRange(bytes, 2, 2 + (bytes[1] & 0xFF))));
    }

    /** Never the person's data. */
    @Override
    public String toString() {
        return String.format("SocialRecord[%02X, %d bytes]", tag, value.length);
    }
}
