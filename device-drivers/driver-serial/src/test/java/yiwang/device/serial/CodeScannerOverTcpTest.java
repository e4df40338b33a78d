package yiwang.device.serial;

import java.io.IOException;
import yiwang.device.contracts.BarcodeScannerContract;
import yiwang.device.contracts.BarcodeScannerRig;

class CodeScannerOverTcpTest extends BarcodeScannerContract {

    @Override
    protected BarcodeScannerRig rig() throws IOException {
        return new SimulatedScannerRig("tcp:0");
    }
}
