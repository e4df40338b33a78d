package yiwang.device.printing;

import java.util.Map;
import java.util.Set;
import yiwang.device.api.DeviceAddress;
import yiwang.device.api.DeviceKind;
import yiwang.device.api.DocumentPrinter;
import yiwang.device.api.PrintSettings;
import yiwang.device.spi.DeviceDriver;

/**
 * Page printers that speak IPP: {@code queue:NAME} at the CUPS server that {@code CUPS_SERVER} names or here, and
 * {@code ipp://HOST:PORT/PATH} without a queue between. Settings {@code tray}, {@code duplex} (none, long, short), {@code copies}.
 */
public final class QueuePrinterDriver implements DeviceDriver {

    @Override
    public DeviceKind kind() {
        return DeviceKind.DOCUMENT_PRINTER;
    }

    @Override
    public Set<String> schemes() {
        return Set.of(PrinterPlace.QUEUE, PrinterPlace.IPP);
    }

    @Override
    public DocumentPrinter open(DeviceAddress address, Map<String, String> settings) {
        PrinterPlace place = PrinterPlace.of(address, System.getenv());
        return new QueuePrinter(address, new QueueEnquiry(new IppLink(), place.uri()), place.direct(), PrintSettings.of(settings));
    }
}
