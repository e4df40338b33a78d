package yiwang.sync.gateway.hub;

import java.time.Instant;
import yiwang.sync.gateway.database.GatewayDatabase;
import yiwang.sync.gateway.security.MemberKind;
import yiwang.sync.protocol.hub.HallAnswer;

/** The centre's register of the hall, as it was when the centre last answered: whom this hub lets in. */
record HallMirror(GatewayDatabase database) {

    void take(HallAnswer hall) {
        database.change(handle -> {
            HubNotes.keep(handle, HubNotes.PASS, hall.pass());
            for (HallAnswer.Member m : hall.stations()) {
                handle.createUpdate("""
                        INSERT INTO station (station_id, name, hall, area_code, device_code, epoch, public_key, enrolled_ms, revoked_ms, stopped_ms, kind)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (station_id) DO UPDATE SET name = excluded.name, epoch = excluded.epoch,
                        public_key = excluded.public_key, revoked_ms = excluded.revoked_ms, stopped_ms = excluded.stopped_ms""")
                        .bind(0, m.stationId()).bind(1, m.name()).bind(2, hall.pass().hall()).bind(3, m.areaCode()).bind(4, m.deviceCode()).bind(5, m.epoch())
                        .bind(6, m.publicKey()).bind(7, millis(m.enrolled())).bind(8, millis(m.revoked())).bind(9, millis(m.held()))
                        .bind(10, MemberKind.STATION.word()).execute();
            }
        });
    }

    private static Long millis(String time) {
        return time == null ? null : Instant.parse(time).toEpochMilli();
    }
}
