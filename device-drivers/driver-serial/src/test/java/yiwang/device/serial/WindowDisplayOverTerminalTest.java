package yiwang.device.serial;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import yiwang.device.contracts.WindowDisplayContract;
import yiwang.device.contracts.WindowDisplayRig;

class WindowDisplayOverTerminalTest extends WindowDisplayContract {

    @TempDir
    private Path folder;

    @Override
    protected WindowDisplayRig rig() throws IOException {
        return new SimulatedDisplayRig("pty:" + folder.resolve("device"));
    }
}
