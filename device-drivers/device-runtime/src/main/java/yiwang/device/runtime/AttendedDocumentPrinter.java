package yiwang.device.runtime;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import yiwang.device.api.DocumentPrinter;
import yiwang.device.api.PrintOutcome;
import yiwang.device.api.PrintSettings;

/** The station's page printer, for applications: never blocks, always answers. */
public final class AttendedDocumentPrinter {

    private final DeviceAccess device;

    AttendedDocumentPrinter(DeviceAccess device) {
        this.device = device;
    }

    /** @param title  the job's name in the queue; never personal data */
    public CompletableFuture<PrintOutcome> print(Path pdf, String title, Duration limit) {
        return device.ask(new DeviceCommand<>(limit, (printer, cancellation) -> ((DocumentPrinter) printer).print(pdf, title, limit, cancellation),
                PrintOutcome.NotPrinted::new, PrintOutcome.MaybePrinted::new));
    }

    /** A PDF in memory, such as a certificate on a numbered sheet; nothing of it is written to a file on this side. */
    public CompletableFuture<PrintOutcome> print(byte[] pdf, String title, PrintSettings settings, Duration limit) {
        return device.ask(new DeviceCommand<>(limit, (printer, cancellation) -> ((DocumentPrinter) printer).print(pdf, title, settings, limit, cancellation),
                PrintOutcome.NotPrinted::new, PrintOutcome.MaybePrinted::new));
    }
}
