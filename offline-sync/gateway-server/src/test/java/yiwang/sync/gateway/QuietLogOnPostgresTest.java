package yiwang.sync.gateway;

import java.nio.file.Path;
import yiwang.sync.contracts.postgres.PrivatePostgres;
import yiwang.sync.gateway.place.GatewayPlace;

class QuietLogOnPostgresTest extends QuietLogTest {

    @Override
    GatewayPlace place(Path folder) {
        return GatewayPlace.postgres(folder, PrivatePostgres.shared().newDatabase());
    }

    /** Here the server's words quote the whole row. */
    @Override
    void spoil(GatewayPlace place) throws Exception {
        PrivatePostgres.shared().ask(place.database().orElseThrow(), "ALTER TABLE case_file ADD CONSTRAINT spoilt CHECK (false) NOT VALID");
    }
}
