package yiwang.device.serial.escpos;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** How text reaches the printer; what it cannot hold is shown as {@code [U+2CB4E]}, never as a question mark. */
final class TicketEncoding {

    private final Charset charset;

    /** @throws IllegalArgumentException with a sentence for people when the name is not one printers know */
    TicketEncoding(String name) {
        charset = switch (name.toLowerCase(Locale.ROOT)) {
            case "gb18030" -> Charset.forName("GB18030");
            case "gbk" -> Charset.forName("GBK");
            case "utf-8" -> StandardCharsets.UTF_8;
            default -> throw new IllegalArgumentException("encoding=" + name + " is not known; known: gb18030, gbk, utf-8");
        };
    }

    byte[] bytes(String text) {
        CharsetEncoder encoder = charset.newEncoder();
        StringBuilder safe = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            String one = Character.toString(c);
            if (Character.isISOControl(c)) {
                // A control character in a text would be a command to the printer.
                safe.append(' ');
            } else if (encoder.canEncode(one)) {
                safe.append(one);
            } else {
                safe.append(String.format("[U+%04X]", c));
            }
        });
        return safe.toString().getBytes(charset);
    }
}
