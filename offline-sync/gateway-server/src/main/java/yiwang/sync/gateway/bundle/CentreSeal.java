package yiwang.sync.gateway.bundle;

import java.time.Clock;
import yiwang.sync.gateway.database.GatewayDatabase;
import yiwang.sync.protocol.bundle.SealingKeys;

/** The key pair for which stations seal bundles. It lives as long as the database and goes with its backup. */
public record CentreSeal(String publicKey, String privateKey) {

    /** Reads it, or makes it when there is none. */
    public static CentreSeal of(GatewayDatabase database, Clock clock) {
        return database.read(handle -> handle.createQuery("SELECT public_key, private_key FROM sealing_key")
                .map((row, c) -> new CentreSeal(row.getString(1), row.getString(2))).findOne()).orElseGet(() -> made(database, clock));
    }

    private static CentreSeal made(GatewayDatabase database, Clock clock) {
        SealingKeys.Pair keys = SealingKeys.generate();
        return database.write(handle -> {
            handle.createUpdate("INSERT INTO sealing_key (only_row, public_key, private_key, created_ms) VALUES (1, ?, ?, ?) ON CONFLICT (only_row) DO NOTHING")
                    .bind(0, keys.publicKey()).bind(1, keys.privateKey()).bind(2, clock.millis()).execute();
            return handle.createQuery("SELECT public_key, private_key FROM sealing_key")
                    .map((row, c) -> new CentreSeal(row.getString(1), row.getString(2))).one();
        });
    }

    /** Never the secret. */
    @Override
    public String toString() {
        return "CentreSeal[" + publicKey + "]";
    }
}
