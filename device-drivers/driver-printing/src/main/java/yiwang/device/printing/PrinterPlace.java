package yiwang.device.printing;

import java.net.URI;
import java.util.Map;
import java.util.regex.Pattern;
import yiwang.device.api.DeviceAddress;

/**
 * Where a printer is asked: {@code queue:NAME} of the CUPS server, or {@code ipp://HOST[:PORT]/PATH} of a printer itself.
 *
 * @param direct  no queue stands between: what the printer counts is paper
 */
record PrinterPlace(URI uri, boolean direct) {

    static final String QUEUE = "queue";
    static final String IPP = "ipp";

    /** What lpadmin takes as a name. */
    private static final Pattern QUEUE_NAME = Pattern.compile("[^\\s/#?'\"\\\\\\p{Cntrl}]{1,127}");
    private static final Pattern PRINTER = Pattern.compile("//(\\[[0-9a-fA-F:.]{2,45}]|[A-Za-z0-9._-]{1,253})(:\\d{1,5})?/[A-Za-z0-9._~%/-]{0,200}");
    private static final int IPP_PORT = 631;
    /** Stands in questions to a recording, which nobody hears. */
    private static final URI RECORDED = URI.create("ipp://recorded.invalid/printer");

    /** @throws IllegalArgumentException with a sentence for people */
    static PrinterPlace of(DeviceAddress address, Map<String, String> environment) {
        if (address.rest().startsWith("replay:") && (address.scheme().equals(QUEUE) || address.scheme().equals(IPP))) {
            return new PrinterPlace(RECORDED, address.scheme().equals(IPP));
        }
        if (address.scheme().equals(QUEUE) && QUEUE_NAME.matcher(address.rest()).matches()) {
            return new PrinterPlace(CupsServer.fromEnvironment(environment).queue(address.rest()), false);
        }
        if (address.scheme().equals(IPP) && PRINTER.matcher(address.rest()).matches()) {
            URI uri = URI.create(address.toString());
            if (uri.getPort() < 65536) {
                return new PrinterPlace(uri.getPort() > 0 ? uri : URI.create("ipp://" + uri.getRawAuthority() + ":" + IPP_PORT + uri.getRawPath()), true);
            }
        }
        throw new IllegalArgumentException("not the address of a printer: '" + address + "' (expected queue:NAME or ipp://HOST:PORT/PATH)");
    }
}
