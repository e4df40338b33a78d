package yiwang.device.serial;

import java.io.IOException;
import yiwang.device.contracts.TicketPrinterContract;
import yiwang.device.contracts.TicketPrinterRig;

class TicketPrinterOverTcpTest extends TicketPrinterContract {

    @Override
    protected TicketPrinterRig rig() throws IOException {
        return new SimulatedPrinterRig("tcp:0");
    }
}
