package yiwang.device.serial;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import yiwang.device.contracts.TicketPrinterContract;
import yiwang.device.contracts.TicketPrinterRig;

class TicketPrinterOverTerminalTest extends TicketPrinterContract {

    @TempDir
    private Path folder;

    @Override
    protected TicketPrinterRig rig() throws IOException {
        return new SimulatedPrinterRig("pty:" + folder.resolve("printer"));
    }
}
