package yiwang.sync.gateway.security;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import yiwang.sync.gateway.database.GatewayDatabase;

/** Who may come: every request of a station asks it, so that what is decided here holds at the next contact. */
public final class StationRegister {

    private static final String COLUMNS = "station_id, name, hall, area_code, device_code, enrolled_ms, revoked_ms, stopped_ms, kind";

    private final GatewayDatabase database;
    private final SecurityEvents events;
    private final Clock clock;

    public StationRegister(GatewayDatabase database, SecurityEvents events, Clock clock) {
        this.database = database;
        this.events = events;
        this.clock = clock;
    }

    public List<EnrolledStation> all() {
        return database.read(handle -> handle.createQuery("SELECT " + COLUMNS + " FROM station ORDER BY enrolled_ms, station_id")
                .map((row, c) -> station(row)).list());
    }

    /** The stations of a hall, without its hubs. */
    public List<HallMember> ofHall(String hall) {
        return database.read(handle -> handle.createQuery("SELECT " + COLUMNS + ", epoch, public_key FROM station WHERE hall = ? AND kind = ? ORDER BY enrolled_ms, station_id")
                .bind(0, hall).bind(1, MemberKind.STATION.word())
                .map((row, c) -> new HallMember(station(row), row.getString(10), row.getString(11))).list());
    }

    /** For ever: its cases stay, its machine enrols anew with another code. False when there is no such station or it is revoked already. */
    public boolean revoke(String stationId) {
        return mark(stationId, "UPDATE station SET revoked_ms = :now WHERE station_id = :id AND revoked_ms IS NULL", EventKind.REVOKED, "by an administrator");
    }

    /** A person has made sure that one machine alone goes on. False when it is not held. */
    public boolean release(String stationId) {
        return mark(stationId, "UPDATE station SET stopped_ms = NULL WHERE station_id = :id AND stopped_ms IS NOT NULL", EventKind.RELEASED, "by an administrator");
    }

    /** Both holders of the key are refused from now on; nothing that is held changes. */
    public void stop(String stationId, String detail) {
        database.change(handle -> {
            set(handle, stationId, "UPDATE station SET stopped_ms = :now WHERE station_id = :id AND stopped_ms IS NULL");
            events.note(handle, stationId, EventKind.CLONE_SUSPECTED, detail);
        });
    }

    private boolean mark(String stationId, String update, EventKind kind, String detail) {
        return database.write(handle -> {
            boolean changed = set(handle, stationId, update);
            if (changed) {
                events.note(handle, stationId, kind, detail);
            }
            return changed;
        });
    }

    private boolean set(Handle handle, String stationId, String update) {
        database.lockStation(handle, stationId);
        return handle.createUpdate(update).bind("id", stationId).bind("now", clock.millis()).execute() == 1;
    }

    private static EnrolledStation station(ResultSet row) throws SQLException {
        return new EnrolledStation(row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5),
                Instant.ofEpochMilli(row.getLong(6)), time(row, 7), time(row, 8), MemberKind.of(row.getString(9)));
    }

    private static Optional<Instant> time(ResultSet row, int column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
    }
}
