package yiwang.device.scanning;

import java.util.Map;
import java.util.ServiceLoader;
import yiwang.device.api.DeviceAddress;
import yiwang.device.api.DeviceFault;
import yiwang.device.api.DeviceKind;
import yiwang.device.api.DocumentScanner;
import yiwang.device.contracts.DocumentScannerRig;
import yiwang.device.simulator.SimulatedDevice;
import yiwang.device.simulator.scanner.LinkFaults;
import yiwang.device.simulator.scanner.PaperPath;
import yiwang.device.spi.DeviceDriver;

/** A simulated scanner on the network, as the contract wants it. */
public final class ScannerRig implements DocumentScannerRig {

    private static final int SHEETS = 5;
    private static final int MINUTES = 120_000;

    private final SimulatedDevice simulator;
    private final PaperPath paper;
    private final LinkFaults faults;
    private final String nowhere;

    /** @param nowhere the address of a scanner of the same kind where nothing listens */
    public ScannerRig(SimulatedDevice simulator, PaperPath paper, LinkFaults faults, String nowhere) {
        this.simulator = simulator;
        this.paper = paper;
        this.faults = faults;
        this.nowhere = nowhere;
        paper.load(SHEETS);
    }

    @Override
    public DocumentScanner open() {
        return open(simulator.address());
    }

    @Override
    public DocumentScanner openWhereNothingIs() {
        return open(nowhere);
    }

    public static DocumentScanner open(String text) {
        DeviceAddress address = DeviceAddress.parse(text);
        return (DocumentScanner) ServiceLoader.load(DeviceDriver.class).stream().map(ServiceLoader.Provider::get)
                .filter(found -> found.kind() == DeviceKind.DOCUMENT_SCANNER && found.schemes().contains(address.scheme())).findFirst().orElseThrow()
                .open(address, address.scheme().equals("escl") ? Map.of("retry-ms", "20") : Map.of());
    }

    @Override
    public int sheetsInFeeder() {
        return SHEETS;
    }

    @Override
    public void trouble(DeviceFault.Kind fault) {
        switch (fault) {
            case PAPER_JAM -> paper.jam();
            case COVER_OPEN -> paper.openCover();
            case BUSY -> paper.occupy();
            case NO_DOCUMENT -> paper.load(0);
            default -> throw new IllegalArgumentException(fault.name());
        }
    }

    @Override
    public void slow() {
        faults.pace(MINUTES);
    }

    @Override
    public void mend() {
        faults.mend();
        paper.clear();
        paper.load(SHEETS);
    }

    @Override
    public void powerCut() {
        simulator.unplug();
    }

    @Override
    public void powerBack() {
        simulator.replug();
    }

    @Override
    public void close() {
        simulator.close();
    }
}
