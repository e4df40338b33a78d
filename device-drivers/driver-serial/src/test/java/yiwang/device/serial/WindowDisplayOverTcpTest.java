package yiwang.device.serial;

import java.io.IOException;
import yiwang.device.contracts.WindowDisplayContract;
import yiwang.device.contracts.WindowDisplayRig;

class WindowDisplayOverTcpTest extends WindowDisplayContract {

    @Override
    protected WindowDisplayRig rig() throws IOException {
        return new SimulatedDisplayRig("tcp:0");
    }
}
