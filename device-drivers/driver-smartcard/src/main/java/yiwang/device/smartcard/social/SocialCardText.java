package yiwang.device.smartcard.social;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import yiwang.device.api.CardField;
import yiwang.device.api.CardKind;
import yiwang.device.spi.card.CardText;

/** Collects records and says what they mean. Which record a value came from is told by its tag, never by its place: places differ by one between versions. */
final class SocialCardText {

    /** Knows every character that GBK knows, and those that it had to leave to private codes. */
    private static final Charset GBK = Charset.forName("GB18030");

    private final Map<SocialItem, byte[]> values = new EnumMap<>(SocialItem.class);

    /** What stands in a record the first time stays. */
    void add(SocialRecord record) {
        SocialItem.ofTag(record.tag()).ifPresent(item -> values.putIfAbsent(item, record.value()));
    }

    /** '1' to '3', or 0 for a card that does not say. */
    char generation() {
        byte[] version = trimmed(values.getOrDefault(SocialItem.VERSION, new byte[0]));
        return version.length > 0 && version[0] >= '1' && version[0] <= '3' ? (char) version[0] : 0;
    }

    CardText text() {
        Map<CardField, String> fields = new EnumMap<>(CardField.class);
        values.forEach((item, value) -> {
            String text = switch (item.form()) {
                case ASCII -> new String(trimmed(value), StandardCharsets.ISO_8859_1);
                case BINARY -> orNothing(HexFormat.of().withUpperCase().formatHex(value));
                case PACKED -> packed(value);
                case GBK -> "";
            };
            if (!text.isEmpty()) {
                fields.put(item.field(), text);
            }
        });
        String name = name();
        if (!name.isEmpty()) {
            fields.put(CardField.NAME, name);
        }
        return new CardText(CardKind.SOCIAL, fields);
    }

    void wipe() {
        values.values().forEach(value -> Arrays.fill(value, (byte) 0));
        values.clear();
    }

    /** Joined before it is decoded: a character of several bytes may lie across the seam. */
    private String name() {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.writeBytes(trimmed(values.getOrDefault(SocialItem.NAME, new byte[0])));
        whole.writeBytes(trimmed(values.getOrDefault(SocialItem.NAME_EXTENSION, new byte[0])));
        return new String(whole.toByteArray(), GBK).strip();
    }

    private static String packed(byte[] value) {
        String digits = HexFormat.of().withUpperCase().formatHex(value);
        int end = digits.length();
        while (end > 0 && digits.charAt(end - 1) == 'F') {
            end--;
        }
        return orNothing(digits.substring(0, end));
    }

    private static String orNothing(String digits) {
        for (int at = 0; at < digits.length(); at++) {
            if (digits.charAt(at) != '0') {
                return digits;
            }
        }
        return "";
    }

    /** Without 00, FF and spaces at the end. */
    private static byte[] trimmed(byte[] value) {
        int end = value.length;
        while (end > 0 && (value[end - 1] == 0 || value[end - 1] == (byte) 0xFF || value[end - 1] == ' ')) {
            end--;
        }
        return Arrays.copyOf(value, end);
    }

    /** Never the person's data. */
    @Override
    public String toString() {
        return "SocialCardText" + values.keySet();
    }
}
