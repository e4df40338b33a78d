package yiwang.device.printing;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where cupsd listens. Must be the server that javax.print and lpr use, so it is found the way they find it. */
record CupsServer(String host, int port) {

    static final CupsServer LOCAL = new CupsServer("localhost", 631);

    private static final Pattern HOST_AND_PORT = Pattern.compile("(\\[[0-9a-fA-F:.]+]|[^:/\\[\\]]+)(?::(\\d{1,5}))?(?:/version=.*)?");

    /** A path means a local socket, which Java's own client also replaces by localhost. */
    static CupsServer fromEnvironment(Map<String, String> environment) {
        String text = environment.getOrDefault("CUPS_SERVER", "").strip();
        Matcher parts = HOST_AND_PORT.matcher(text);
        if (text.startsWith("/") || !parts.matches()) {
            return LOCAL;
        }
        return new CupsServer(parts.group(1), parts.group(2) == null ? LOCAL.port : Math.min(Integer.parseInt(parts.group(2)), 65535));
    }

    /** The queue's printer-uri. */
    URI queue(String name) {
        try {
            return URI.create(new URI("ipp", null, host, port, "/printers/" + name, null, null).toASCIIString());
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("no queue can have this address: " + host + ":" + port + " " + name, e);
        }
    }
}
