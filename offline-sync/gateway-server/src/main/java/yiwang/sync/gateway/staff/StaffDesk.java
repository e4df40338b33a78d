package yiwang.sync.gateway.staff;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import yiwang.sync.gateway.cases.CaseRepository;
import yiwang.sync.gateway.database.GatewayDatabase;
import yiwang.sync.gateway.database.GatewaySelf;
import yiwang.sync.protocol.staff.GrantRevocation;
import yiwang.sync.protocol.staff.StaffGrant;
import yiwang.sync.protocol.wire.ChangeWord;

/** Who may do what at which station, until when. Each word is signed and goes down that station's feed; no other station hears of it. */
public final class StaffDesk {

    private static final String ABOUT_NO_CASE = "";

    private final GatewayDatabase database;
    private final GatewaySelf self;
    private final Clock clock;

    public StaffDesk(GatewayDatabase database, GatewaySelf self, Clock clock) {
        this.database = database;
        this.self = self;
        this.clock = clock;
    }

    /** As {@code gateway staff list} shows it. @param revoked when, if it was */
    public record Row(StaffGrant grant, String station, String hall, Optional<Instant> revoked) { }

    /** @return the grant; empty when there is no such station, it is revoked, or the end is not later than now */
    public Optional<StaffGrant> grant(String stationId, String officer, Instant until) {
        Instant now = clock.instant();
        if (!until.isAfter(now) || officer.isBlank()) {
            return Optional.empty();
        }
        StaffGrant grant = new StaffGrant(UUID.randomUUID().toString(), stationId, officer.strip(), StaffGrant.ACCEPT, whole(now), whole(until), whole(now), null)
                .signedBy(self.privateKey());
        return database.write(handle -> {
            database.lockStation(handle, stationId);
            boolean known = handle.createQuery("SELECT count(*) FROM station WHERE station_id = ? AND revoked_ms IS NULL").bind(0, stationId)
                    .mapTo(Integer.class).one() == 1;
            if (!known) {
                return Optional.empty();
            }
            handle.createUpdate("INSERT INTO staff_grant (grant_id, station_id, officer, may, from_ms, until_ms, issued_ms) VALUES (?, ?, ?, ?, ?, ?, ?)")
                    .bind(0, grant.grantId()).bind(1, stationId).bind(2, grant.officer()).bind(3, grant.may()).bind(4, grant.begins().toEpochMilli())
                    .bind(5, grant.ends().toEpochMilli()).bind(6, now.toEpochMilli()).execute();
            tell(handle, stationId, ChangeWord.GRANT, grant);
            return Optional.of(grant);
        });
    }

    /** All that the officer holds. @param stationId at this station; empty = everywhere; @return how many were revoked */
    public int revoke(String officer, Optional<String> stationId) {
        return database.write(handle -> {
            List<String[]> held = handle.createQuery("SELECT grant_id, station_id FROM staff_grant WHERE officer = :officer AND revoked_ms IS NULL"
                            + " AND (:station = '' OR station_id = :station) ORDER BY station_id, grant_id")
                    .bind("officer", officer.strip()).bind("station", stationId.orElse("")).map((row, c) -> new String[] {row.getString(1), row.getString(2)}).list();
            held.forEach(one -> revoke(handle, one[0], one[1]));
            return held.size();
        });
    }

    private void revoke(Handle handle, String grantId, String stationId) {
        database.lockStation(handle, stationId);
        Instant now = clock.instant();
        int marked = handle.createUpdate("UPDATE staff_grant SET revoked_ms = ? WHERE grant_id = ? AND revoked_ms IS NULL").bind(0, now.toEpochMilli()).bind(1, grantId).execute();
        if (marked == 1) {
            tell(handle, stationId, ChangeWord.GRANT_REVOKED, new GrantRevocation(grantId, stationId, whole(now), null).signedBy(self.privateKey()));
        }
    }

    private void tell(Handle handle, String stationId, String name, Object word) {
        new CaseRepository(handle).tell(stationId, ABOUT_NO_CASE, "", null, null, clock.millis(), ChangeWord.of(name, word));
    }

    /** By station and officer. */
    public List<Row> all() {
        return database.read(handle -> handle.createQuery("""
                SELECT g.grant_id, g.station_id, g.officer, g.may, g.from_ms, g.until_ms, g.issued_ms, g.revoked_ms, s.name, s.hall
                FROM staff_grant g JOIN station s ON s.station_id = g.station_id ORDER BY s.hall, s.name, g.officer, g.from_ms""")
                .map((row, c) -> {
                    StaffGrant grant = new StaffGrant(row.getString(1), row.getString(2), row.getString(3), row.getString(4), time(row.getLong(5)),
                            time(row.getLong(6)), time(row.getLong(7)), null);
                    long revoked = row.getLong(8);
                    Optional<Instant> at = row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(revoked));
                    return new Row(grant, row.getString(9), row.getString(10), at);
                }).list());
    }

    private static String whole(Instant at) {
        return time(at.toEpochMilli());
    }

    private static String time(long millis) {
        return Instant.ofEpochMilli(millis).toString();
    }
}
