package yiwang.device.serial;

import java.io.IOException;
import yiwang.device.contracts.RatingKeypadContract;
import yiwang.device.contracts.KeypadRig;

class RatingKeypadOverTcpTest extends RatingKeypadContract {

    @Override
    protected KeypadRig rig() throws IOException {
        return new SimulatedKeypadRig("tcp:0");
    }
}
