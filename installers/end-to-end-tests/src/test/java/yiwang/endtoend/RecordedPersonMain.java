package yiwang.endtoend;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import yiwang.device.api.Cancellation;
import yiwang.device.api.Device;
import yiwang.device.api.DeviceAddress;
import yiwang.device.api.DeviceKind;
import yiwang.device.api.DocumentPrinter;
import yiwang.device.api.DocumentScanner;
import yiwang.device.api.PrintOutcome;
import yiwang.device.api.PrintSettings;
import yiwang.device.api.ScanOutcome;
import yiwang.device.api.ScanSettings;
import yiwang.device.api.TicketLayout;
import yiwang.device.api.TicketPrinter;
import yiwang.device.api.capture.BarcodeScanner;
import yiwang.device.api.capture.CodeOutcome;
import yiwang.device.contracts.SmallPdf;
import yiwang.device.runtime.DriverShelf;
import yiwang.device.spi.recording.Consent;
import yiwang.device.spi.recording.RecordingHead;
import yiwang.device.spi.recording.SessionRecorder;

/** Lets a device see a person, recorded: {@code KIND ADDRESS RECORDING CONSENT WORDS...}, with {@code masked} where nobody consented. */
public final class RecordedPersonMain {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    private static final ScanSettings SMALL = new ScanSettings(75, ScanSettings.Colour.COLOUR, ScanSettings.Source.FLATBED);

    private RecordedPersonMain() { }

    public static void main(String[] arguments) throws IOException {
        TalkativeMain.talk();
        DeviceKind kind = DeviceKind.valueOf(arguments[0]);
        DeviceAddress address = DeviceAddress.parse(arguments[1]);
        DriverShelf shelf = DriverShelf.installed();
        Optional<Consent> consent = Optional.of(arguments[3]).filter(word -> !word.equals("masked")).map(Consent::parse);
        boolean well;
        try (SessionRecorder recorder = SessionRecorder.start(Path.of(arguments[2]), new RecordingHead(kind, address, Instant.EPOCH, consent), shelf.driver(kind, address).mask());
                Device device = shelf.open(kind, address, Map.of(), recorder)) {
            well = switch (device) {
                case TicketPrinter printer -> printer.print(new TicketLayout(List.of(line(arguments[4], 2), line("赵𬭎 " + arguments[5], 1))), LIMIT) instanceof PrintOutcome.Printed;
                case BarcodeScanner scanner -> scanner.read(LIMIT, Cancellation.NEVER) instanceof CodeOutcome.Read;
                case DocumentPrinter printer -> printer.print(SmallPdf.saying(arguments[4]), "受理单 " + arguments[5], PrintSettings.USUAL, LIMIT, Cancellation.NEVER) instanceof PrintOutcome.Printed;
                case DocumentScanner scanner -> scanner.scan(SMALL, LIMIT, Cancellation.NEVER) instanceof ScanOutcome.Scanned;
                default -> false;
            };
        }
        System.exit(well ? 0 : 1);
    }

    private static TicketLayout.Line line(String text, int size) {
        return new TicketLayout.Line(text, size, false, TicketLayout.Align.LEFT);
    }
}
