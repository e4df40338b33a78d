package yiwang.device.nativecard;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import yiwang.device.api.CardField;
import yiwang.device.api.CardKind;
import yiwang.device.contracts.CardReaderRig;
import yiwang.device.contracts.IdentityCardReaderContract;
import yiwang.device.contracts.ResidentPerson;

class TermbReaderTest extends IdentityCardReaderContract {

    @TempDir
    private Path folder;

    @Override
    protected CardReaderRig rig() throws IOException {
        return new StandIn(folder, "termb", Map.of());
    }

    @Override
    protected CardKind kind() {
        return CardKind.RESIDENT;
    }

    @Override
    protected Map<CardField, String> person(String name, String number, String sex) {
        return ResidentPerson.fields(name, number, sex);
    }
}
