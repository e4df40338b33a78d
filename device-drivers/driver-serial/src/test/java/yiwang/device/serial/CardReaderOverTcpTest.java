package yiwang.device.serial;

import java.io.IOException;
import yiwang.device.contracts.CardReaderRig;
import yiwang.device.contracts.ResidentCardReaderContract;
import yiwang.device.serial.sam.SamLimits;

class CardReaderOverTcpTest extends ResidentCardReaderContract {

    @Override
    protected CardReaderRig rig() throws IOException {
        return new SimulatedReaderRig("tcp:0", SamLimits.USUAL);
    }
}
