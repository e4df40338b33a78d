package yiwang.sync.gateway;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import yiwang.sync.contracts.postgres.PrivatePostgres;
import yiwang.sync.gateway.place.GatewayPlace;

class BackupIntoPostgresTest extends BackupTest {

    @TempDir
    private Path attachments;

    @TempDir
    private Path others;

    @Override
    GatewayPlace third() {
        return GatewayPlace.postgres(others, PrivatePostgres.shared().newDatabase());
    }

    @Override
    GatewayPlace second() {
        return GatewayPlace.postgres(attachments, PrivatePostgres.shared().newDatabase());
    }
}
