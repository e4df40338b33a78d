package yiwang.device.serial;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import yiwang.device.api.DeviceAddress;
import yiwang.device.api.capture.BarcodeScanner;
import yiwang.device.contracts.BarcodeScannerRig;
import yiwang.device.simulator.code.CodeScannerSimulator;

/** The driver and the simulated scanner on one cable. */
final class SimulatedScannerRig implements BarcodeScannerRig {

    private final CodeScannerSimulator simulator;
    private final BarcodeScanner scanner;

    SimulatedScannerRig(String link) throws IOException {
        simulator = CodeScannerSimulator.start(link);
        scanner = new CodeScannerDriver().open(DeviceAddress.parse(simulator.address()), Map.of());
    }

    @Override
    public BarcodeScanner scanner() {
        return scanner;
    }

    @Override
    public boolean listening() {
        return simulator.connected();
    }

    @Override
    public void scan(byte[] content) {
        simulator.scan(content);
    }

    @Override
    public void scanHalf(byte[] content) {
        simulator.send(Arrays.copyOf(content, content.length / 2));
    }

    @Override
    public void unplug() {
        simulator.unplug();
    }

    @Override
    public void replug() {
        simulator.replug();
    }

    @Override
    public void close() {
        scanner.close();
        simulator.close();
    }
}
