package yiwang.sync.gateway.hub;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import yiwang.sync.gateway.database.GatewayDatabase;
import yiwang.sync.protocol.wire.WireJson;

/** Small things that a hub keeps over its restarts: who it is, and what the centre told it last. */
public record HubNotes(GatewayDatabase database) {

    public static final String IDENTITY = "identity";
    static final String PASS = "pass";
    static final String CATALOGUE = "catalogue";
    static final String SEALING_KEY = "sealing-key";
    static final String CENTRE_EPOCH = "centre-epoch";
    static final String AWAY_SINCE = "away-since";

    public <T> Optional<T> read(String name, Class<T> type) {
        return database.read(handle -> read(handle, name)).flatMap(json -> WireJson.read(json.getBytes(java.nio.charset.StandardCharsets.UTF_8), type));
    }

    /** Since when the centre has not answered; empty while it does. */
    public Optional<Instant> awaySince() {
        return read(AWAY_SINCE, String.class).map(Instant::parse);
    }

    static Optional<String> read(Handle handle, String name) {
        return handle.createQuery("SELECT value FROM hub_note WHERE name = ?").bind(0, name).mapTo(String.class).findOne();
    }

    public void keep(String name, Object value) {
        database.change(handle -> keep(handle, name, value));
    }

    static void keep(Handle handle, String name, Object value) {
        handle.createUpdate("INSERT INTO hub_note (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value")
                .bind(0, name).bind(1, new String(WireJson.bytes(value), java.nio.charset.StandardCharsets.UTF_8)).execute();
    }

    void drop(String name) {
        database.change(handle -> handle.createUpdate("DELETE FROM hub_note WHERE name = ?").bind(0, name).execute());
    }
}
