package yiwang.sync.gateway;

import java.nio.file.Path;
import yiwang.sync.contracts.postgres.PrivatePostgres;
import yiwang.sync.gateway.place.GatewayPlace;

class ConflictOnPostgresTest extends ConflictTest {

    @Override
    GatewayPlace place(Path folder) {
        return GatewayPlace.postgres(folder, PrivatePostgres.shared().newDatabase());
    }
}
