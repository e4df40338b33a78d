package yiwang.device.serial;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import yiwang.device.contracts.RatingKeypadContract;
import yiwang.device.contracts.KeypadRig;

class RatingKeypadOverTerminalTest extends RatingKeypadContract {

    @TempDir
    private Path folder;

    @Override
    protected KeypadRig rig() throws IOException {
        return new SimulatedKeypadRig("pty:" + folder.resolve("device"));
    }
}
