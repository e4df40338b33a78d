package yiwang.device.serial;

import java.io.IOException;
import yiwang.device.contracts.CallKeypadContract;
import yiwang.device.contracts.KeypadRig;

class CallKeypadOverTcpTest extends CallKeypadContract {

    @Override
    protected KeypadRig rig() throws IOException {
        return new SimulatedKeypadRig("tcp:0");
    }
}
