package yiwang.device.serial;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import yiwang.device.contracts.BarcodeScannerContract;
import yiwang.device.contracts.BarcodeScannerRig;

class CodeScannerOverTerminalTest extends BarcodeScannerContract {

    @TempDir
    private Path folder;

    @Override
    protected BarcodeScannerRig rig() throws IOException {
        return new SimulatedScannerRig("pty:" + folder.resolve("scanner"));
    }
}
