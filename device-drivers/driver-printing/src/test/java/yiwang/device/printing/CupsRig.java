package yiwang.device.printing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import yiwang.device.api.DeviceAddress;
import yiwang.device.api.DeviceFault;
import yiwang.device.api.DeviceKind;
import yiwang.device.api.DocumentPrinter;
import yiwang.device.contracts.DocumentPrinterRig;
import yiwang.device.contracts.PrivateCups;
import yiwang.device.spi.DeviceDriver;

/** A real cupsd where {@code CUPS_SERVER} says, with the queue SIM. */
final class CupsRig implements DocumentPrinterRig {

    static final String QUEUE = "SIM";

    final PrivateCups cups;

    private CupsRig(PrivateCups cups) {
        this.cups = cups;
    }

    static CupsRig start() throws IOException {
        String server = System.getenv("CUPS_SERVER");
        PrivateCups cups = PrivateCups.start(Integer.parseInt(server.substring(server.indexOf(':') + 1)));
        cups.addQueue(QUEUE);
        return new CupsRig(cups);
    }

    @Override
    public DocumentPrinter open() {
        return open(QUEUE);
    }

    @Override
    public DocumentPrinter openWhereNothingIs() {
        return open("NOTHING");
    }

    @Override
    public List<byte[]> papers() throws IOException {
        List<byte[]> papers = new ArrayList<>();
        for (Path paper : cups.papers()) {
            papers.add(Files.readAllBytes(paper));
        }
        return papers;
    }

    @Override
    public boolean working() throws IOException {
        return !cups.waitingJobs(QUEUE).isEmpty();
    }

    @Override
    public void trouble(DeviceFault.Kind fault) throws IOException {
        cups.fault(switch (fault) {
            case PAPER_OUT -> "media-empty-error";
            case PAPER_JAM -> "media-jam-error";
            case COVER_OPEN -> "door-open-report";
            case OFFLINE -> "offline-report";
            default -> throw new IllegalArgumentException(fault.name());
        });
    }

    @Override
    public void mend() throws IOException {
        cups.repair();
    }

    @Override
    public void close() {
        cups.close();
    }

    static DocumentPrinter open(String queue) {
        DeviceDriver driver = ServiceLoader.load(DeviceDriver.class).stream().map(ServiceLoader.Provider::get)
                .filter(found -> found.kind() == DeviceKind.DOCUMENT_PRINTER).findFirst().orElseThrow();
        return (DocumentPrinter) driver.open(new DeviceAddress("queue", queue), Map.of());
    }
}
