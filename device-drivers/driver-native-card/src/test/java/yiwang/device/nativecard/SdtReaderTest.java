package yiwang.device.nativecard;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import yiwang.device.contracts.CardReaderRig;
import yiwang.device.contracts.ResidentCardReaderContract;

class SdtReaderTest extends ResidentCardReaderContract {

    @TempDir
    private Path folder;

    @Override
    protected CardReaderRig rig() throws IOException {
        return new StandIn(folder, "sdtapi", Map.of());
    }
}
