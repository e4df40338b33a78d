package yiwang.device.simulator.idcard;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Writes the 256 bytes of text that a chip holds, kind by kind. Positions here are characters, two bytes each. */
final class TextBlockWriter {

    private final Map<String, String> fields;
    private final StringBuilder block = new StringBuilder(" ".repeat(128));

    private TextBlockWriter(Map<String, String> fields) {
        this.fields = fields;
    }

    /**
     * @param fields  values by the JSON names of card fields, and {@code type}
     * @throws IllegalArgumentException with a sentence for people when a value is too long or the type is unknown
     */
    static byte[] write(Map<String, String> fields) {
        TextBlockWriter writer = new TextBlockWriter(fields);
        String type = fields.getOrDefault("type", "");
        switch (type) {
            case "resident" -> writer.resident();
            case "hk_mo_tw" -> writer.permit();
            case "foreign_2017" -> writer.foreign2017();
            case "foreign_2023" -> writer.foreign2023();
            default -> throw new IllegalArgumentException("no chip for a card of type '" + type
                    + "'; known: resident, hk_mo_tw, foreign_2017, foreign_2023");
        }
        return writer.block.toString().getBytes(StandardCharsets.UTF_16LE);
    }

    private void resident() {
        citizenHead();
        put(16, 2, "nation_code");
    }

    private void permit() {
        citizenHead();
        put(110, 9, "permit_number");
        put(119, 2, "issue_count");
        mark('J');
    }

    private void citizenHead() {
        put(0, 15, "name");
        put(15, 1, "sex_code");
        put(18, 8, "birth");
        put(26, 35, "address");
        put(61, 18, "id_number");
        put(79, 15, "issuer");
        validity();
    }

    private void foreign2017() {
        put(0, 60, "name_en");
        put(60, 1, "sex_code");
        put(61, 15, "id_number");
        put(76, 3, "nationality");
        put(79, 15, "name_zh");
        validity();
        put(110, 8, "birth");
        put(118, 2, "card_version");
        put(120, 4, "authority_code");
        mark('I');
    }

    private void foreign2023() {
        put(0, 15, "name_zh");
        put(15, 1, "sex_code");
        put(16, 2, "renewal_count");
        put(18, 8, "birth");
        String english = value("name_en");
        put(26, 35, "name_en", english.substring(0, Math.min(35, english.length())));
        put(110, 11, "name_en", english.substring(Math.min(35, english.length())));
        put(61, 18, "id_number");
        validity();
        put(121, 3, "nationality");
        mark('Y');
        String earlier = value("earlier_number");
        if (earlier.length() == 15) {
            put(125, 3, "earlier_number", earlier.substring(5, 7) + earlier.charAt(13));
        }
    }

    private void validity() {
        put(94, 8, "valid_from");
        put(102, 8, "valid_to");
    }

    private void mark(char type) {
        block.setCharAt(124, type);
    }

    private void put(int at, int room, String field) {
        put(at, room, field, value(field));
    }

    private void put(int at, int room, String field, String value) {
        if (value.length() > room) {
            throw new IllegalArgumentException(field + " has " + value.length() + " characters, the chip has room for " + room);
        }
        block.replace(at, at + value.length(), value);
    }

    private String value(String field) {
        return fields.getOrDefault(field, "");
    }
}
