package yiwang.device.simulator.scanner;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** One request of HTTP/1.1 and its answer, byte by byte, so that a line can be cut anywhere. */
record HttpCall(String method, String path, byte[] body) {

    private static final int MAX_LINE = 8192;
    private static final int MAX_BODY = 1 << 20;

    /** @param headers beside Content-Type and Content-Length */
    record Answer(int status, String type, Map<String, String> headers, byte[] body) {

        static Answer of(int status) {
            return new Answer(status, "text/plain", Map.of(), new byte[0]);
        }

        static Answer xml(String xml) {
            return new Answer(200, "text/xml", Map.of(), xml.getBytes(StandardCharsets.UTF_8));
        }

        Answer with(String name, String value) {
            Map<String, String> more = new TreeMap<>(headers);
            more.put(name, value);
            return new Answer(status, type, more, body);
        }

        void write(OutputStream out) throws IOException {
            StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " -\r\nContent-Type: " + type + "\r\nContent-Length: " + body.length + "\r\n");
            headers.forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
            out.write((head + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
            out.write(body);
            out.flush();
        }
    }

    /** @return null when the client has hung up */
    static HttpCall read(BufferedInputStream in) throws IOException {
        String first = line(in);
        if (first == null) {
            return null;
        }
        int length = 0;
        for (String header = line(in); header != null && !header.isEmpty(); header = line(in)) {
            String lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(lower.substring("content-length:".length()).strip());
            }
        }
        String[] words = first.split(" ");
        if (words.length < 2 || length < 0 || length > MAX_BODY) {
            throw new IOException("not a request: " + first);
        }
        return new HttpCall(words[0], words[1], in.readNBytes(length));
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0 || line.length() > MAX_LINE) {
                return null;
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }
}
