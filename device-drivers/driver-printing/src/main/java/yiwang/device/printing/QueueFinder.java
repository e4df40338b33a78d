package yiwang.device.printing;

import com.hp.jipp.encoding.AttributeGroup;
import com.hp.jipp.encoding.IppPacket;
import com.hp.jipp.encoding.Tag;
import com.hp.jipp.model.Types;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import yiwang.device.api.Cancellation;
import yiwang.device.api.DeviceAddress;
import yiwang.device.api.DeviceFault;
import yiwang.device.api.DeviceIdentity;
import yiwang.device.api.DeviceKind;
import yiwang.device.spi.DeviceCandidate;
import yiwang.device.spi.DeviceFinder;
import yiwang.device.spi.FindOutcome;
import yiwang.device.spi.FinderHints;

/** Asks CUPS for its queues (CUPS-Get-Printers). Nothing is printed, nobody's printer wakes up. */
public final class QueueFinder implements DeviceFinder {

    private static final int CUPS_GET_PRINTERS = 0x4002;

    private final CupsServer server;

    /** For the service loader. */
    public QueueFinder() {
        this(CupsServer.fromEnvironment(System.getenv()));
    }

    QueueFinder(CupsServer server) {
        this.server = server;
    }

    @Override
    public String source() {
        return PrinterPlace.QUEUE;
    }

    @Override
    public FindOutcome find(FinderHints hints, Duration limit, Cancellation cancellation) {
        URI root = URI.create("ipp://" + server.host() + ":" + server.port() + "/");
        IppPacket question = IppPacket.getPrinterAttributes(root, Types.printerName, Types.printerInfo, Types.printerMakeAndModel,
                Types.printerIsAcceptingJobs).setCode(CUPS_GET_PRINTERS).build();
        try (IppLink link = new IppLink()) {
            return switch (link.ask(root, question, limit, QueueFinder::candidates)) {
                case IppReply.Answered<List<DeviceCandidate>>(List<DeviceCandidate> found) -> new FindOutcome.Found(found);
                // A server without a single queue answers "not found".
                case IppReply.Unknown<List<DeviceCandidate>> _ -> new FindOutcome.Found(List.of());
                case IppReply.Refused<List<DeviceCandidate>>(String status) ->
                        new FindOutcome.LookedInVain(DeviceFault.of(DeviceFault.Kind.OTHER, status), List.of());
                case IppReply.Silent<List<DeviceCandidate>>(DeviceFault why) -> new FindOutcome.LookedInVain(why, List.of());
            };
        }
    }

    static List<DeviceCandidate> candidates(IppPacket answer) {
        return answer.getAttributeGroups().stream().filter(group -> group.getTag().equals(Tag.printerAttributes))
                .flatMap(QueueFinder::candidate).toList();
    }

    private static Stream<DeviceCandidate> candidate(AttributeGroup queue) {
        return queue.getStrings(Types.printerName).stream().limit(1).map(name -> {
            DeviceAddress address = new DeviceAddress(PrinterPlace.QUEUE, name);
            String title = Stream.of(queue.getStrings(Types.printerInfo), queue.getStrings(Types.printerMakeAndModel)).flatMap(List::stream)
                    .filter(text -> !text.isBlank()).findFirst().orElse(name);
            boolean accepts = queue.getValues(Types.printerIsAcceptingJobs).stream().findFirst().orElse(true);
            return new DeviceCandidate(DeviceIdentity.ofAddress(address), address, List.of(DeviceKind.DOCUMENT_PRINTER), title,
                    accepts ? Optional.empty() : Optional.of(DeviceFault.of(DeviceFault.Kind.OFFLINE, "queue_rejects_jobs")));
        });
    }
}
