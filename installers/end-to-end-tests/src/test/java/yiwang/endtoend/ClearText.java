package yiwang.endtoend;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The ways in which a value may stand in a file for anybody to read: character sets, and each of them written in characters again. */
final class ClearText {

    static final List<Charset> CHARSETS = List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE, Charset.forName("GB18030"));

    private ClearText() { }

    /** By a name for the failure message. */
    static Map<String, byte[]> forms(String value) {
        Map<String, byte[]> forms = new LinkedHashMap<>();
        for (Charset charset : CHARSETS) {
            byte[] bytes = value.getBytes(charset);
            forms.put(charset + "", bytes);
            for (HexFormat hex : List.of(HexFormat.of(), HexFormat.ofDelimiter(" "))) {
                both(forms, charset + " hex" + hex.delimiter(), hex.formatHex(bytes));
            }
            for (int before = 0; before < 3; before++) {
                forms.put(charset + " base64 behind " + before, ascii(base64(bytes, before)));
                forms.put(charset + " base64url behind " + before, ascii(base64(bytes, before).replace('+', '-').replace('/', '_')));
            }
            both(forms, charset + " percent", percent(bytes));
        }
        both(forms, "json", value.chars().mapToObj(c -> c < 0x80 ? Character.toString(c) : "\\u" + HexFormat.of().toHexDigits((char) c)).collect(Collectors.joining()));
        return forms;
    }

    private static void both(Map<String, byte[]> forms, String name, String lower) {
        forms.put(name + " lower", ascii(lower));
        String upper = lower.toUpperCase(Locale.ROOT).replace("\\U", "\\u");
        forms.put(name + " upper", ascii(upper));
    }

    /** What stands there for certain, whatever stands before and behind. */
    private static String base64(byte[] bytes, int before) {
        byte[] shifted = new byte[before + bytes.length];
        System.arraycopy(bytes, 0, shifted, before, bytes.length);
        String all = Base64.getEncoder().withoutPadding().encodeToString(shifted);
        return all.substring((before * 8 + 5) / 6, shifted.length * 8 / 6);
    }

    private static String percent(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        for (byte b : bytes) {
            text.append(b > 0x20 && Character.isLetterOrDigit(b) ? Character.toString(b) : "%" + HexFormat.of().toHexDigits(b));
        }
        return text.toString();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
