package yiwang.sync.gateway;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import yiwang.sync.contracts.postgres.PrivatePostgres;
import yiwang.sync.gateway.place.GatewayPlace;

class BackupFromPostgresTest extends BackupTest {

    @TempDir
    private Path attachments;

    @Override
    GatewayPlace first() {
        return GatewayPlace.postgres(attachments, PrivatePostgres.shared().newDatabase());
    }
}
