package yiwang.device.serial;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import yiwang.device.contracts.CardReaderRig;
import yiwang.device.contracts.ResidentCardReaderContract;
import yiwang.device.serial.sam.SamLimits;
import yiwang.device.serial.usb.LibUsbStandIn;

class CardReaderOverUsbTest extends ResidentCardReaderContract {

    @TempDir
    private Path folder;

    @Override
    protected CardReaderRig rig() throws IOException {
        LibUsbStandIn bus = new LibUsbStandIn(folder);
        return new SimulatedReaderRig(bus.link(), SamLimits.USUAL, bus.settings());
    }
}
