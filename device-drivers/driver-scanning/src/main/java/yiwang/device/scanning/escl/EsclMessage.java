package yiwang.device.scanning.escl;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Requests and answers as a recording holds them: a line, what matters of the headers, an empty line, the body. Places stand behind the scanner's root. */
final class EsclMessage {

    static final String NEXT_PAGE = "NextDocument";
    private static final String END = "\r\n\r\n";
    private static final String LOCATION = "\r\nLocation: ";
    private static final String PAUSE = "\r\nRetry-After: ";

    private EsclMessage() { }

    static byte[] request(String method, String place, String body) {
        return (method + " " + place + END + body).getBytes(StandardCharsets.UTF_8);
    }

    /** The head alone. */
    static byte[] head(EsclWire.Answer answer, String location) {
        return ("HTTP " + answer.code() + (location.isEmpty() ? "" : LOCATION + location) + (answer.pause() == 0 ? "" : PAUSE + answer.pause()) + END)
                .getBytes(StandardCharsets.UTF_8);
    }

    static byte[] whole(byte[] head, byte[] body) {
        byte[] whole = Arrays.copyOf(head, head.length + body.length);
        System.arraycopy(body, 0, whole, head.length, body.length);
        return whole;
    }

    /** Where the body begins; the message's length when it has no head. */
    static int bodyAt(byte[] message) {
        int at = new String(message, StandardCharsets.ISO_8859_1).indexOf(END);
        return at < 0 ? message.length : at + END.length();
    }

    /** @return empty when this is no answer */
    static Optional<EsclWire.Answer> answer(byte[] message) {
        int body = bodyAt(message);
        String head = new String(message, 0, body, StandardCharsets.UTF_8);
        Optional<Integer> code = head.startsWith("HTTP ") ? EsclXml.number(head.substring(5).replaceAll("(?s)\\r.*", "")) : Optional.empty();
        return code.map(number -> new EsclWire.Answer(number, header(head, LOCATION), EsclXml.number(header(head, PAUSE)).orElse(0), Arrays.copyOfRange(message, body, message.length)));
    }

    private static String header(String head, String name) {
        int at = head.indexOf(name);
        int end = head.indexOf('\r', at + name.length());
        return at < 0 || end < 0 ? "" : head.substring(at + name.length(), end);
    }
}
