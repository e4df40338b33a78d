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
import yiwang.device.api.PrintOutcome;
import yiwang.device.api.TicketLayout;
import yiwang.device.api.TicketPrinter;
import yiwang.device.api.capture.BarcodeScanner;
import yiwang.device.api.capture.CodeOutcome;
import yiwang.device.runtime.DriverShelf;
import yiwang.device.spi.recording.RecordingHead;
import yiwang.device.spi.recording.SessionRecorder;

/** Prints a ticket with a person on it and reads a code with a person in it, both recorded: {@code KIND ADDRESS RECORDING WORDS...}. */
public final class PersonOnATicketMain {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    private PersonOnATicketMain() { }

    public static void main(String[] arguments) throws IOException {
        TalkativeMain.talk();
        DeviceKind kind = DeviceKind.valueOf(arguments[0]);
        DeviceAddress address = DeviceAddress.parse(arguments[1]);
        DriverShelf shelf = DriverShelf.installed();
        boolean well;
        try (SessionRecorder recorder = SessionRecorder.start(Path.of(arguments[2]), new RecordingHead(kind, address, Instant.EPOCH, Optional.empty()), shelf.driver(kind, address).mask());
                Device device = shelf.open(kind, address, Map.of(), recorder)) {
            well = switch (device) {
                case TicketPrinter printer -> printer.print(new TicketLayout(List.of(line(arguments[3], 2), line("赵𬭎 " + arguments[4], 1))), LIMIT) instanceof PrintOutcome.Printed;
                case BarcodeScanner scanner -> scanner.read(LIMIT, Cancellation.NEVER) instanceof CodeOutcome.Read;
                default -> false;
            };
        }
        System.exit(well ? 0 : 1);
    }

    private static TicketLayout.Line line(String text, int size) {
        return new TicketLayout.Line(text, size, false, TicketLayout.Align.LEFT);
    }
}
