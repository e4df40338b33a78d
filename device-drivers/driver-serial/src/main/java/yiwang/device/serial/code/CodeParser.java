package yiwang.device.serial.code;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Optional;
import yiwang.device.api.capture.CodeOutcome;
import yiwang.device.api.capture.ScannedCode;

/**
 * Cuts a scanner's stream into codes, one byte at a time: a code ends with CR, LF or TAB. Pure and total: any bytes give codes or
 * refusals, memory stays at one code, and nothing of a refused one is kept.
 */
final class CodeParser {

    private static final String CONTROL = "control_characters";
    private static final String TOO_LONG = "too_long";

    private final ByteArrayOutputStream held = new ByteArrayOutputStream();
    private final boolean identifiers;
    private String refusal;

    /** @param identifiers  the scanner puts an AIM identifier such as {@code ]Q1} before each code */
    CodeParser(boolean identifiers) {
        this.identifiers = identifiers;
    }

    /** What this byte completes, if anything. */
    Optional<CodeOutcome> accept(byte b) {
        if (b == '\r' || b == '\n' || b == '\t') {
            return end();
        }
        if (refusal == null && (b >= 0 && b < 0x20 || b == 0x7F)) {
            refuse(CONTROL);
        } else if (refusal == null && held.size() == ScannedCode.MOST_BYTES + (identifiers ? 3 : 0)) {
            refuse(TOO_LONG);
        } else if (refusal == null) {
            held.write(b);
        }
        return Optional.empty();
    }

    /** Whether a code has begun and not ended. */
    boolean inCode() {
        return held.size() > 0 || refusal != null;
    }

    void reset() {
        held.reset();
        refusal = null;
    }

    private void refuse(String why) {
        held.reset();
        refusal = why;
    }

    private Optional<CodeOutcome> end() {
        byte[] bytes = held.toByteArray();
        String why = refusal;
        reset();
        if (why != null) {
            return Optional.of(new CodeOutcome.Refused(why));
        }
        boolean identified = identifiers && bytes.length >= 3 && bytes[0] == ']';
        byte[] content = identified ? Arrays.copyOfRange(bytes, 3, bytes.length) : bytes;
        return content.length == 0 ? Optional.empty() : content.length > ScannedCode.MOST_BYTES ? Optional.of(new CodeOutcome.Refused(TOO_LONG))
                : Optional.of(new CodeOutcome.Read(new ScannedCode(content, identified ? symbology(bytes[1]) : "")));
    }

    private static String symbology(byte letter) {
        return switch (letter) {
            case 'Q' -> "qr";
            case 'C' -> "code128";
            case 'A' -> "code39";
            case 'E' -> "ean";
            case 'd' -> "datamatrix";
            case 'L' -> "pdf417";
            default -> "";
        };
    }
}
