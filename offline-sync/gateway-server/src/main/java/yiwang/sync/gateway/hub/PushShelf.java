package yiwang.sync.gateway.hub;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import yiwang.sync.domain.record.SealedRecord;
import yiwang.sync.gateway.access.StationAccess.Caller;
import yiwang.sync.gateway.database.GatewayDatabase;
import yiwang.sync.gateway.records.IntakeOutcome;
import yiwang.sync.gateway.records.RangeIntake;
import yiwang.sync.gateway.records.RangeReading;
import yiwang.sync.protocol.hub.SignedPush;
import yiwang.sync.protocol.wire.PushRequest;
import yiwang.sync.protocol.wire.Receipt;

/** Pushes of the hall's stations on their way to the centre, byte for byte as they came and in the order in which they came. */
public final class PushShelf {

    private final GatewayDatabase database;
    private final Clock clock;

    public PushShelf(GatewayDatabase database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** All of it is durable when this returns {@code Held}, or nothing is changed. @param request what {@code push} says */
    public HeldOutcome take(Caller caller, SignedPush push, PushRequest request) {
        return switch (RangeReading.of(request, caller.stationId(), caller.epoch())) {
            case RangeReading.Unfit unfit -> new HeldOutcome.Refused(unfit.outcome());
            case RangeReading.Fit fit -> database.write(handle -> take(handle, caller, push, fit.records()));
        };
    }

    private HeldOutcome take(Handle handle, Caller caller, SignedPush push, List<SealedRecord> records) {
        database.lockStation(handle, caller.stationId());
        ReceiptShelf.Standing standing = ReceiptShelf.standing(handle, caller.stationId());
        Optional<Receipt> base = standing.receipt().filter(receipt -> receipt.epoch().equals(caller.epoch()));
        if (base.isEmpty() || standing.atOnce() || records.getFirst().stationSeq() <= base.get().upToSeq()) {
            return new HeldOutcome.PassOn();
        }
        HeldRows rows = new HeldRows(handle, base.get());
        IntakeOutcome outcome = new RangeIntake(rows, record -> Optional.empty(), held -> base.get()).take(records, clock.millis());
        if (!(outcome instanceof IntakeOutcome.Taken)) {
            return new HeldOutcome.Refused(outcome);
        }
        SealedRecord last = records.getLast();
        if (rows.isChanged()) {
            handle.createUpdate("""
                    INSERT INTO held_push (station_id, epoch, first_seq, last_seq, signed_ms, signature, encoding, body, received_ms)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                    .bind(0, caller.stationId()).bind(1, caller.epoch()).bind(2, records.getFirst().stationSeq()).bind(3, last.stationSeq())
                    .bind(4, push.time()).bind(5, push.signature()).bind(6, push.encoding()).bind(7, push.body()).bind(8, clock.millis()).execute();
        }
        return new HeldOutcome.Held(last.stationSeq(), last.hash());
    }

    /** Stations of which something waits for the centre, the one that waits longest first. */
    List<String> waitingStations() {
        return database.read(handle -> handle.createQuery("SELECT station_id FROM held_push WHERE delivered_ms IS NULL GROUP BY station_id ORDER BY min(push_id)")
                .mapTo(String.class).list());
    }

    /** The station's push that waits longest. */
    Optional<HeldPush> next(String stationId) {
        return database.read(handle -> handle.createQuery("SELECT push_id, epoch, last_seq, station_id, signed_ms, signature, encoding, body FROM held_push WHERE push_id = ("
                + "SELECT min(push_id) FROM held_push WHERE station_id = ? AND delivered_ms IS NULL)").bind(0, stationId).map((row, c) -> push(row)).findOne());
    }

    private static HeldPush push(ResultSet row) throws SQLException {
        return new HeldPush(row.getLong(1), row.getString(2), row.getLong(3),
                new SignedPush(row.getString(4), row.getLong(5), row.getString(6), row.getString(7), row.getBytes(8)));
    }

    /** The centre has all of it. It stays here for the keeping time, for a centre that would come back without it. */
    void delivered(HeldPush push) {
        database.change(handle -> handle.createUpdate("UPDATE held_push SET delivered_ms = ? WHERE push_id = ? AND delivered_ms IS NULL")
                .bind(0, clock.millis()).bind(1, push.pushId()).execute());
    }

    /** Records that wait, over all stations. */
    int waitingRecords() {
        return database.read(handle -> handle.createQuery("SELECT coalesce(sum(last_seq - first_seq + 1), 0) FROM held_push WHERE delivered_ms IS NULL").mapTo(Integer.class).one());
    }

    /** Cases of which something waits. */
    int waitingCases() {
        return database.read(handle -> handle.createQuery("""
                SELECT count(DISTINCT r.case_id) FROM held_push p JOIN held_record r
                ON r.station_id = p.station_id AND r.epoch = p.epoch AND r.station_seq BETWEEN p.first_seq AND p.last_seq WHERE p.delivered_ms IS NULL""")
                .mapTo(Integer.class).one());
    }

    /** Pushes that wait, as they came. */
    HeldAmount waiting() {
        return database.read(handle -> handle.createQuery("SELECT count(*), coalesce(sum(length(body)), 0), coalesce(min(received_ms), 0) FROM held_push WHERE delivered_ms IS NULL")
                .map((row, c) -> new HeldAmount(row.getInt(1), row.getLong(2), row.getLong(3))).one());
    }
}
