package yiwang.device.printing;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import yiwang.device.api.DeviceAddress;
import yiwang.device.api.DeviceKind;
import yiwang.device.api.DocumentPrinter;
import yiwang.device.spi.DeviceDriver;

/** Page printers behind the queues of CUPS: {@code queue:NAME}, at the server that {@code CUPS_SERVER} names or here. */
public final class QueuePrinterDriver implements DeviceDriver {

    /** What lpadmin takes as a name. */
    private static final Pattern QUEUE_NAME = Pattern.compile("[^\\s/#?'\"\\\\\\p{Cntrl}]{1,127}");

    @Override
    public DeviceKind kind() {
        return DeviceKind.DOCUMENT_PRINTER;
    }

    @Override
    public Set<String> schemes() {
        return Set.of("queue");
    }

    @Override
    public DocumentPrinter open(DeviceAddress address, Map<String, String> settings) {
        if (!schemes().contains(address.scheme()) || !QUEUE_NAME.matcher(address.rest()).matches()) {
            throw new IllegalArgumentException("not the address of a printer queue: '" + address + "' (expected queue:NAME)");
        }
        String queue = address.rest();
        CupsServer server = CupsServer.fromEnvironment(System.getenv());
        return new QueuePrinter(address, new QueueEnquiry(new IppLink(), server.queue(queue)), new QueueSubmission(queue));
    }
}
