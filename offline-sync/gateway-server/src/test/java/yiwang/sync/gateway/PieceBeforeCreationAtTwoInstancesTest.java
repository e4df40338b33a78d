package yiwang.sync.gateway;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import yiwang.sync.contracts.postgres.PrivatePostgres;
import yiwang.sync.gateway.place.GatewayPlace;

/** The creation comes to one instance, the pieces to the other one of the same database. */
class PieceBeforeCreationAtTwoInstancesTest extends PieceBeforeCreationTest {

    private GatewayServer other;

    @Override
    GatewayPlace place(Path folder) throws IOException {
        GatewayPlace place = GatewayPlace.postgres(folder, PrivatePostgres.shared().newDatabase());
        other = GatewayServer.start(new GatewayConfig(place, "127.0.0.1", 0, Clock.systemUTC()));
        return place;
    }

    @Override
    String creations() {
        return other.url();
    }

    @AfterEach
    void stopTheOther() {
        other.close();
    }
}
