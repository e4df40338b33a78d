package yiwang.device.printing;

import java.util.Map;
import java.util.Set;
import yiwang.device.api.DeviceAddress;
import yiwang.device.api.DeviceKind;
import yiwang.device.api.DocumentPrinter;
import yiwang.device.api.PrintSettings;
import yiwang.device.spi.DeviceDriver;
import yiwang.device.spi.LinkTap;
import yiwang.device.spi.RecordingMask;
import yiwang.device.spi.recording.PaperMask;

/**
 * Page printers that speak IPP: {@code queue:NAME} at the CUPS server that {@code CUPS_SERVER} names or here, and
 * {@code ipp://HOST:PORT/PATH} without a queue between; recorded ones at {@code queue:replay:FILE} and {@code ipp:replay:FILE}. Settings {@code tray}, {@code duplex} (none, long, short), {@code copies}.
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
        return open(address, settings, LinkTap.NONE);
    }

    @Override
    public DocumentPrinter open(DeviceAddress address, Map<String, String> settings, LinkTap tap) {
        PrinterPlace place = PrinterPlace.of(address, System.getenv());
        IppWire wire = TappedIppWire.of(RecordedIppWire.of(address).orElseGet(HttpIppWire::new), tap);
        return new QueuePrinter(address, new QueueEnquiry(new IppLink(wire), place.uri()), place.direct(), PrintSettings.of(settings));
    }

    @Override
    public RecordingMask mask() {
        return new PaperMask(new IppRecordingMask());
    }
}
