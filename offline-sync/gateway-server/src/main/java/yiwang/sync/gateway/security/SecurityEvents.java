package yiwang.sync.gateway.security;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yiwang.sync.gateway.database.GatewayDatabase;
import yiwang.sync.protocol.wire.Sha256;

/** The gateway's book of what it noticed. The very same thing again is counted, so that a station that insists does not fill it. */
public final class SecurityEvents {

    private static final Logger LOG = LoggerFactory.getLogger(SecurityEvents.class);

    private final GatewayDatabase database;
    private final Clock clock;

    public SecurityEvents(GatewayDatabase database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** @param detail technical, without personal data */
    public void note(String stationId, EventKind kind, String detail) {
        database.change(handle -> note(handle, stationId, kind, detail));
    }

    /** Within a transaction under way. */
    void note(Handle handle, String stationId, EventKind kind, String detail) {
        LOG.warn("security event {} of station {}: {}", kind.code(), stationId, detail);
        handle.createUpdate("""
                INSERT INTO security_event (event_key, station_id, kind, detail, first_ms, last_ms, times) VALUES (?, ?, ?, ?, ?, ?, 1)
                ON CONFLICT (event_key) DO UPDATE SET last_ms = excluded.last_ms, times = security_event.times + 1""")
                .bind(0, Sha256.hex(String.join("\n", stationId, kind.name(), detail))).bind(1, stationId).bind(2, kind.name()).bind(3, detail)
                .bind(4, clock.millis()).bind(5, clock.millis()).execute();
    }

    /** Newest first. */
    public List<SecurityEvent> newest(int limit) {
        return database.read(handle -> handle.createQuery("""
                SELECT station_id, kind, detail, first_ms, last_ms, times FROM security_event ORDER BY last_ms DESC, event_key LIMIT ?""")
                .bind(0, limit)
                .map((row, c) -> new SecurityEvent(row.getString(1), EventKind.valueOf(row.getString(2)), row.getString(3),
                        Instant.ofEpochMilli(row.getLong(4)), Instant.ofEpochMilli(row.getLong(5)), row.getLong(6))).list());
    }
}
