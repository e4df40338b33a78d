package yiwang.device.simulator.social;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/** What the files EF05 and EF06 of a social security card hold: records by their tags, in the order of the card's version. */
public final class SocialCardImage {

    private static final Charset GBK = Charset.forName("GB18030");
    private static final int NAME_BYTES = 30;
    private static final int NAME_EXTENSION_BYTES = 20;
    private static final byte[] REGISTERED_PROVIDER = {(byte) 0xD1, 0x56, 0x00, 0x00, 0x05};

    private final SequencedMap<Integer, byte[]> issuer = new LinkedHashMap<>();
    private final SequencedMap<Integer, byte[]> holder = new LinkedHashMap<>();

    private SocialCardImage() { }

    /**
     * @param fields  values by the JSON names of card fields; {@code version} is 1.00, 2.00 (usual) or 3.00
     * @throws IllegalArgumentException with a sentence for people when something does not fit on a chip
     */
    public static SocialCardImage of(Map<String, String> fields) {
        String type = fields.getOrDefault("type", "social");
        if (!type.equals("social")) {
            throw new IllegalArgumentException("no social security card for a card of type '" + type + "'");
        }
        String version = fields.getOrDefault("version", "2.00");
        if (!version.matches("[123]\\.\\d\\d")) {
            throw new IllegalArgumentException("version '" + version + "' is not 1.00, 2.00 or 3.00");
        }
        SocialCardImage image = new SocialCardImage();
        image.writeIssuer(fields, version);
        image.writeHolder(fields, version.charAt(0));
        return image;
    }

    /** The records of EF05 or EF06; null for a file that is not there. */
    SequencedMap<Integer, byte[]> file(int identifier) {
        return switch (identifier) {
            case 0xEF05 -> issuer;
            case 0xEF06 -> holder;
            default -> null;
        };
    }

    /** A card whose record says something else, for cards that no honest office issues. */
    public SocialCardImage withRecord(int tag, byte... value) {
        SocialCardImage other = new SocialCardImage();
        other.issuer.putAll(issuer);
        other.holder.putAll(holder);
        (other.issuer.containsKey(tag) ? other.issuer : other.holder).put(tag, value.clone());
        return other;
    }

    private void writeIssuer(Map<String, String> fields, String version) {
        boolean secret = version.startsWith("3");
        issuer.put(0x01, cardIdentity(fields.getOrDefault("card_id", "990121D15600000599012100000001FF")));
        issuer.put(0x02, ascii("3"));
        issuer.put(0x03, ascii(version));
        issuer.put(0x04, new byte[12]);
        issuer.put(0x05, date(fields.getOrDefault("valid_from", "")));
        issuer.put(0x06, date(fields.getOrDefault("valid_to", "")));
        issuer.put(0x07, secret ? new byte[0] : padded(ascii(fields.getOrDefault("card_number", "")), 9, "card_number"));
    }

    private void writeHolder(Map<String, String> fields, char generation) {
        boolean secret = generation == '3';
        byte[] name = secret ? new byte[0] : fields.getOrDefault("name", "").getBytes(GBK);
        int room = generation == '1' ? NAME_BYTES : NAME_BYTES + NAME_EXTENSION_BYTES;
        if (name.length > room) {
            throw new IllegalArgumentException("name has " + name.length + " bytes, the chip has room for " + room);
        }
        holder.put(0x08, secret ? new byte[18] : padded(ascii(fields.getOrDefault("social_security_number", "")), 18, "social_security_number"));
        holder.put(0x09, Arrays.copyOf(name, NAME_BYTES));
        if (generation != '1') {
            holder.put(0x4E, name.length > NAME_BYTES ? Arrays.copyOfRange(name, NAME_BYTES, NAME_BYTES + NAME_EXTENSION_BYTES) : new byte[NAME_EXTENSION_BYTES]);
        }
        holder.put(0x0A, padded(ascii(secret ? "" : fields.getOrDefault("sex_code", "")), 1, "sex_code"));
        holder.put(0x0B, packed(secret ? "" : fields.getOrDefault("nation_code", ""), 1));
        holder.put(0x0C, packed(secret ? "" : fields.getOrDefault("birth_place_code", ""), 3));
        holder.put(0x0D, date(secret ? "" : fields.getOrDefault("birth", "")));
    }

    private static byte[] cardIdentity(String hex) {
        byte[] identity = packed(hex, 16);
        if (!Arrays.equals(identity, 3, 8, REGISTERED_PROVIDER, 0, 5)) {
            throw new IllegalArgumentException("card_id is no card identity: 3 bytes of area, D156000005, 8 bytes");
        }
        return identity;
    }

    private static byte[] date(String yyyymmdd) {
        return packed(yyyymmdd.equals("长期") ? "" : yyyymmdd, 4);
    }

    /** Two digits a byte, filled with F on the right. */
    private static byte[] packed(String digits, int bytes) {
        if (digits.length() > 2 * bytes || !digits.matches("[0-9A-F]*")) {
            throw new IllegalArgumentException("'" + digits + "' does not fit into " + bytes + " bytes of digits");
        }
        String filled = digits + "F".repeat(2 * bytes - digits.length());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int i = 0; i < filled.length(); i += 2) {
            out.write(Integer.parseInt(filled.substring(i, i + 2), 16));
        }
        return out.toByteArray();
    }

    private static byte[] padded(byte[] text, int bytes, String field) {
        if (text.length > bytes) {
            throw new IllegalArgumentException(field + " has " + text.length + " characters, the chip has room for " + bytes);
        }
        return Arrays.copyOf(text, bytes);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** Never the person's data. */
    @Override
    public String toString() {
        return "SocialCardImage";
    }
}
