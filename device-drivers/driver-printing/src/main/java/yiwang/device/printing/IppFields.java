package yiwang.device.printing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the values of an IPP message lie in its bytes (RFC 8010 3.1), which may be anything: knows lengths and tags, not what they mean.
 *
 * @param end  behind the last byte that is understood; the message's length when all of it is
 */
record IppFields(List<Field> fields, int end) {

    static final int HEADER_BYTES = 8;
    private static final int LAST_DELIMITER = 0x0F;
    private static final int END_OF_ATTRIBUTES = 0x03;
    private static final int MEMBER_NAME = 0x4A;

    /** @param name of the attribute, or of the member when it is in a collection */
    record Field(int tag, String name, int from, int length) { }

    static IppFields of(byte[] message) {
        List<Field> fields = new ArrayList<>();
        int at = Math.min(HEADER_BYTES, message.length);
        String name = "";
        while (at < message.length) {
            int tag = message[at];
            if (tag == END_OF_ATTRIBUTES) {
                return new IppFields(fields, at + 1);
            }
            if (tag >= 0 && tag <= LAST_DELIMITER) {
                at++;
                continue;
            }
            int value = at + 3 + length(message, at + 1);
            int next = value + 2 + length(message, value);
            if (next > message.length) {
                break;
            }
            name = value > at + 3 ? text(message, at + 3, value) : name;
            if (tag == MEMBER_NAME) {
                name = text(message, value + 2, next);
            }
            fields.add(new Field(tag & 0xFF, name, value + 2, next - value - 2));
            at = next;
        }
        return new IppFields(fields, at);
    }

    /** So long that nothing can lie behind it, where the two bytes of a length are missing. */
    private static int length(byte[] message, int at) {
        return at + 1 < message.length ? (message[at] & 0xFF) << 8 | message[at + 1] & 0xFF : message.length;
    }

    private static String text(byte[] message, int from, int to) {
        return new String(message, from, to - from, StandardCharsets.ISO_8859_1);
    }
}
