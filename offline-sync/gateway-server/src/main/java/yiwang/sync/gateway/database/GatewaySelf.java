package yiwang.sync.gateway.database;

import java.time.Clock;
import java.util.UUID;
import yiwang.sync.protocol.wire.Ed25519;

/** Who this gateway is. @param epoch changes when its database begins anew; @param privateKey signs receipts */
public record GatewaySelf(String epoch, String publicKey, String privateKey) {

    /** Reads it, or makes it when the database is new. */
    public static GatewaySelf of(GatewayDatabase database, Clock clock) {
        return database.write(handle -> {
            Ed25519.Keys keys = Ed25519.generate();
            handle.createUpdate("""
                    INSERT INTO gateway (only_row, epoch, public_key, private_key, created_ms)
                    VALUES (1, :epoch, :public, :private, :now) ON CONFLICT (only_row) DO NOTHING""")
                    .bind("epoch", UUID.randomUUID().toString()).bind("public", keys.publicKey()).bind("private", keys.privateKey())
                    .bind("now", clock.millis()).execute();
            return handle.createQuery("SELECT epoch, public_key, private_key FROM gateway")
                    .map((row, context) -> new GatewaySelf(row.getString(1), row.getString(2), row.getString(3))).one();
        });
    }

    /** Never the key. */
    @Override
    public String toString() {
        return "GatewaySelf[" + epoch + "]";
    }
}
