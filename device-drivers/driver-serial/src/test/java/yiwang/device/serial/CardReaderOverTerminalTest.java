package yiwang.device.serial;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import yiwang.device.contracts.CardReaderRig;
import yiwang.device.contracts.ResidentCardReaderContract;
import yiwang.device.serial.sam.SamLimits;

class CardReaderOverTerminalTest extends ResidentCardReaderContract {

    @TempDir
    private Path folder;

    @Override
    protected CardReaderRig rig() throws IOException {
        return new SimulatedReaderRig("pty:" + folder.resolve("reader"), SamLimits.USUAL);
    }
}
