package yiwang.device.serial.link;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import yiwang.device.spi.LinkTap;

/** Turns the written place of a device ({@code serial:PATH} or {@code tcp:HOST:PORT}) into a way to open it. */
public final class LinkAddress {

    public static final String SERIAL = "serial";
    public static final String TCP = "tcp";
    /** {@code replay:FILE}: a recorded device. */
    public static final String REPLAY = "replay";

    private LinkAddress() { }

    /**
     * @param settings  {@code baud} fixes the line speed; without it the usual speeds are tried in their order
     * @param tap       hears every byte
     * @throws IllegalArgumentException with a sentence for people
     */
    public static LinkOpener opener(String scheme, String rest, Map<String, String> settings, List<Integer> usualSpeeds, LinkTap tap) {
        return tapped(opener(scheme, rest, settings, usualSpeeds), tap);
    }

    /** The same links, with somebody who hears every byte. */
    public static LinkOpener tapped(LinkOpener opener, LinkTap tap) {
        return tap == LinkTap.NONE ? opener : new TappedOpener(opener, tap);
    }

    /** Like {@link #opener(String, String, Map, List, LinkTap)}, with nobody listening. */
    public static LinkOpener opener(String scheme, String rest, Map<String, String> settings, List<Integer> usualSpeeds) {
        return switch (scheme) {
            case SERIAL -> new SerialLinkOpener(rest, speeds(settings.get("baud"), usualSpeeds));
            case TCP -> tcp(rest);
            case REPLAY -> new ReplayOpener(Path.of(rest));
            default -> throw new IllegalArgumentException("unknown kind of link '" + scheme + "'; known: serial:PATH, tcp:HOST:PORT");
        };
    }

    private static LinkOpener tcp(String rest) {
        int colon = rest.lastIndexOf(':');
        int port = colon < 1 ? -1 : number(rest.substring(colon + 1));
        if (port < 1 || port > 65535) {
            throw new IllegalArgumentException("'" + rest + "' is not HOST:PORT with a port from 1 to 65535");
        }
        return new TcpLinkOpener(rest.substring(0, colon), port);
    }

    private static List<Integer> speeds(String setting, List<Integer> usual) {
        if (setting == null) {
            return usual;
        }
        int baud = number(setting);
        Set<Integer> known = new LinkedHashSet<>(List.of(1200, 2400, 4800, 9600, 19200, 38400, 57600, 115200));
        if (!known.contains(baud)) {
            throw new IllegalArgumentException("baud=" + setting + " is no line speed; known: " + new ArrayList<>(known));
        }
        return List.of(baud);
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
