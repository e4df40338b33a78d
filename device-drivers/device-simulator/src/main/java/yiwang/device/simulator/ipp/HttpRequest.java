package yiwang.device.simulator.ipp;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import yiwang.device.simulator.port.Wire;

/** As much of HTTP/1.1 as IPP clients use: a length or chunks, and a word before a long body. */
record HttpRequest(String method, byte[] body) {

    private static final int LONGEST_HEAD = 16 << 10;
    private static final int LONGEST_BODY = 80 << 20;
    private static final byte[] GO_ON = "HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    /** @return empty when the caller hung up between two requests */
    static Optional<HttpRequest> read(Wire wire) throws IOException {
        String first = line(wire, true);
        if (first == null) {
            return Optional.empty();
        }
        int length = 0;
        boolean chunked = false;
        int read = first.length();
        for (String header = line(wire, false); !header.isEmpty(); header = line(wire, false)) {
            read += header.length();
            if (read > LONGEST_HEAD) {
                throw new IOException("head of a request without end");
            }
            String low = header.toLowerCase(java.util.Locale.ROOT);
            if (low.startsWith("content-length:")) {
                length = number(low.substring(15).strip(), 10);
            } else if (low.startsWith("transfer-encoding:") && low.contains("chunked")) {
                chunked = true;
            } else if (low.startsWith("expect:")) {
                wire.write(GO_ON, 0, GO_ON.length);
            }
        }
        return Optional.of(new HttpRequest(first.split(" ", 2)[0], chunked ? chunks(wire) : bytes(wire, length)));
    }

    static byte[] answer(byte[] body) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(("HTTP/1.1 200 OK\r\nContent-Type: application/ipp\r\nContent-Length: " + body.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(body);
        return out.toByteArray();
    }

    private static byte[] chunks(Wire wire) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        int length = number(line(wire, false).split(";", 2)[0].strip(), 16);
        while (length > 0) {
            body.writeBytes(bytes(wire, length));
            if (body.size() > LONGEST_BODY) {
                throw new IOException("a body without end");
            }
            line(wire, false);
            length = number(line(wire, false).split(";", 2)[0].strip(), 16);
        }
        line(wire, false);
        return body.toByteArray();
    }

    private static byte[] bytes(Wire wire, int length) throws IOException {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) take(wire);
        }
        return bytes;
    }

    private static String line(Wire wire, boolean mayEnd) throws IOException {
        StringBuilder line = new StringBuilder();
        int b = wire.read();
        if (b < 0 && mayEnd) {
            return null;
        }
        for (; b != '\n'; b = take(wire)) {
            if (b < 0 || line.length() > LONGEST_HEAD) {
                throw new EOFException();
            }
            if (b != '\r') {
                line.append((char) b);
            }
        }
        return line.toString();
    }

    private static int take(Wire wire) throws IOException {
        int b = wire.read();
        if (b < 0) {
            throw new EOFException();
        }
        return b;
    }

    private static int number(String text, int radix) throws IOException {
        try {
            int number = Integer.parseInt(text, radix);
            if (number >= 0 && number <= LONGEST_BODY) {
                return number;
            }
        } catch (NumberFormatException e) {
            // told below
        }
        throw new IOException("no length: " + text);
    }
}
