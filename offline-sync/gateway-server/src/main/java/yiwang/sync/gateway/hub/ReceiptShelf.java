package yiwang.sync.gateway.hub;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yiwang.sync.gateway.access.StationAccess.Caller;
import yiwang.sync.gateway.database.GatewayDatabase;
import yiwang.sync.protocol.hub.HeldWord;
import yiwang.sync.protocol.hub.HubPass;
import yiwang.sync.protocol.wire.ChainPosition;
import yiwang.sync.protocol.wire.PushAnswer;
import yiwang.sync.protocol.wire.Receipt;
import yiwang.sync.protocol.wire.RequestSignature;
import yiwang.sync.protocol.wire.WireJson;

/** The centre's receipts for the hall's stations, and beside them the hub's own word on what it keeps behind them. */
public final class ReceiptShelf {

    private static final Logger LOG = LoggerFactory.getLogger(ReceiptShelf.class);
    private static final int TROUBLES = 200;

    private final GatewayDatabase database;
    private final HubNotes notes;
    private final String hubKey;
    private final Clock clock;

    /** @param hubKey the hub's private key: signs its own word, never the centre's */
    public ReceiptShelf(GatewayDatabase database, HubNotes notes, String hubKey, Clock clock) {
        this.database = database;
        this.notes = notes;
        this.hubKey = hubKey;
        this.clock = clock;
    }

    /** @param atOnce pushes go through to the centre while the station waits; @param blocked why its held pushes do not go, or empty */
    record Standing(Optional<Receipt> receipt, boolean atOnce, String blocked) { }

    static Standing standing(Handle handle, String stationId) {
        return handle.createQuery("SELECT receipt, at_once, blocked FROM hub_station WHERE station_id = ?").bind(0, stationId)
                .map((row, c) -> new Standing(Optional.ofNullable(row.getString(1)).flatMap(ReceiptShelf::parse), row.getBoolean(2),
                        Optional.ofNullable(row.getString(3)).orElse(""))).findOne().orElse(new Standing(Optional.empty(), false, ""));
    }

    private static Optional<Receipt> parse(String json) {
        return WireJson.read(json.getBytes(StandardCharsets.UTF_8), Receipt.class);
    }

    public Optional<Receipt> receipt(String stationId) {
        return database.read(handle -> standing(handle, stationId)).receipt();
    }

    /**
     * Takes the centre's word as it is. One that covers less than what was passed on is a restored centre's: what the hub does not
     * have any more the station still holds, so nothing behind that word counts as kept here.
     */
    void take(Receipt receipt) {
        database.change(handle -> {
            database.lockStation(handle, receipt.stationId());
            String json = new String(WireJson.bytes(receipt), StandardCharsets.UTF_8);
            handle.createUpdate("INSERT INTO hub_station (station_id, receipt) VALUES (?, ?) ON CONFLICT (station_id) DO UPDATE SET receipt = excluded.receipt")
                    .bind(0, receipt.stationId()).bind(1, json).execute();
            HubNotes.keep(handle, HubNotes.CENTRE_EPOCH, receipt.gatewayEpoch());
            handle.createUpdate("UPDATE held_push SET delivered_ms = ? WHERE station_id = ? AND last_seq <= ? AND delivered_ms IS NULL")
                    .bind(0, clock.millis()).bind(1, receipt.stationId()).bind(2, receipt.upToSeq()).execute();
            if (!joins(handle, receipt)) {
                LOG.warn("the centre holds less of station {} than was passed on, or another chain: the station offers it again", receipt.stationId());
                forget(handle, receipt);
            } else if (handle.createUpdate("UPDATE held_push SET delivered_ms = NULL WHERE station_id = ? AND last_seq > ? AND delivered_ms IS NOT NULL")
                    .bind(0, receipt.stationId()).bind(1, receipt.upToSeq()).execute() > 0) {
                LOG.warn("the centre holds less of station {} than it said before: what is still here goes up again", receipt.stationId());
            }
        });
    }

    /** What is kept goes on without a gap where the centre's word ends, or that word covers all of it. */
    private static boolean joins(Handle handle, Receipt receipt) {
        Optional<String> known = handle.createQuery("SELECT hash FROM held_record WHERE station_id = ? AND epoch = ? AND station_seq = ?")
                .bind(0, receipt.stationId()).bind(1, receipt.epoch()).bind(2, receipt.upToSeq()).mapTo(String.class).findOne();
        long head = new HeldRows(handle, receipt).head(receipt.stationId(), receipt.epoch()).orElseThrow().stationSeq();
        long reached = receipt.upToSeq();
        for (long[] push : handle.createQuery("SELECT first_seq, last_seq FROM held_push WHERE station_id = ? AND epoch = ? AND last_seq > ? ORDER BY first_seq")
                .bind(0, receipt.stationId()).bind(1, receipt.epoch()).bind(2, receipt.upToSeq()).map((row, c) -> new long[] {row.getLong(1), row.getLong(2)}).list()) {
            reached = push[0] > reached + 1 ? reached : Math.max(reached, push[1]);
        }
        return reached == head && known.filter(hash -> !hash.equals(receipt.hash())).isEmpty();
    }

    private static void forget(Handle handle, Receipt receipt) {
        handle.createUpdate("DELETE FROM held_push WHERE station_id = ?").bind(0, receipt.stationId()).execute();
        handle.createUpdate("DELETE FROM held_record WHERE station_id = ? AND station_seq >= ?").bind(0, receipt.stationId()).bind(1, receipt.upToSeq()).execute();
    }

    /** The centre will not have what is held: the station offers it again, through to the centre, and hears itself why. */
    void giveBack(String stationId, String code) {
        database.change(handle -> {
            database.lockStation(handle, stationId);
            LOG.warn("the centre refuses what is held of station {} ({}): it goes back to the station", stationId, code);
            handle.createUpdate("UPDATE hub_station SET at_once = ?, blocked = ? WHERE station_id = ?").bind(0, true).bind(1, code).bind(2, stationId).execute();
            standing(handle, stationId).receipt().ifPresent(receipt -> forget(handle, receipt));
        });
    }

    /** A push of it went through to the centre and was taken. */
    void goesAgain(String stationId) {
        database.change(handle -> handle.createUpdate("UPDATE hub_station SET at_once = ?, blocked = NULL WHERE station_id = ? AND at_once = ?")
                .bind(0, false).bind(1, stationId).bind(2, true).execute());
    }

    void troubles(String stationId, List<PushAnswer.Trouble> troubles) {
        if (troubles.isEmpty()) {
            return;
        }
        database.change(handle -> troubles.forEach(t -> handle.createUpdate(
                "INSERT INTO hub_trouble (station_id, station_seq, case_id, code, sentence) VALUES (?, ?, ?, ?, ?) ON CONFLICT (station_id, station_seq, code) DO NOTHING")
                .bind(0, stationId).bind(1, t.stationSeq()).bind(2, t.caseId()).bind(3, t.code()).bind(4, t.sentence()).execute()));
    }

    /** The hub's word on all that it keeps; empty while it has no pass or the centre has never been asked for this station. */
    private Optional<HeldWord> held(String stationId, String epoch) {
        return database.read(handle -> standing(handle, stationId).receipt().filter(receipt -> receipt.epoch().equals(epoch))
                .map(receipt -> new HeldRows(handle, receipt).head(stationId, epoch).orElseThrow())).flatMap(head -> held(stationId, epoch, head.stationSeq(), head.hash()));
    }

    /** The hub's word that it keeps a station's records up to this one. */
    Optional<HeldWord> held(String stationId, String epoch, long upToSeq, String hash) {
        return notes.read(HubNotes.PASS, HubPass.class).map(pass -> new HeldWord(stationId, epoch, upToSeq, hash, delivered(stationId), null, pass).signedBy(hubKey));
    }

    private long delivered(String stationId) {
        String centre = notes.read(HubNotes.CENTRE_EPOCH, String.class).orElse("");
        return database.read(handle -> handle.createQuery("SELECT count(*) FROM hub_content WHERE station_id = ? AND gateway_epoch = ?")
                .bind(0, stationId).bind(1, centre).mapTo(Long.class).one());
    }

    /** Whether a station's word on its own chain speaks of two holders of its key ({@code ChainWatch}), by what is held here. */
    boolean isForked(Caller caller, ChainPosition end) {
        return database.read(handle -> standing(handle, caller.stationId()).receipt().filter(receipt -> receipt.epoch().equals(caller.epoch())).filter(receipt -> {
            HeldRows rows = new HeldRows(handle, receipt);
            boolean other = end.seq() > 0 && rows.find(caller.stationId(), caller.epoch(), end.seq()).filter(held -> !held.hash().equals(end.hash())).isPresent();
            return other || rows.find(caller.stationId(), caller.epoch(), end.seq() + 1)
                    .filter(held -> held.receivedMillis() > 0 && caller.signedMillis() > held.receivedMillis() + RequestSignature.WINDOW_MILLIS).isPresent();
        }).isPresent());
    }

    /** What is answered to a station that asks how far it is: the centre's receipt, untouched, and the hub's word beside it. */
    public Optional<ObjectNode> answer(String stationId, String epoch) {
        return receipt(stationId).filter(receipt -> receipt.epoch().equals(epoch)).map(receipt -> {
            ObjectNode answer = WireJson.mapper().valueToTree(receipt);
            held(stationId, epoch).ifPresent(word -> answer.set("held", WireJson.mapper().valueToTree(word)));
            answer.set("troubles", WireJson.mapper().valueToTree(newest(stationId)));
            return answer;
        });
    }

    private List<PushAnswer.Trouble> newest(String stationId) {
        return database.read(handle -> handle.createQuery("SELECT station_seq, case_id, code, sentence FROM hub_trouble WHERE station_id = ? ORDER BY station_seq DESC LIMIT ?")
                .bind(0, stationId).bind(1, TROUBLES)
                .map((row, c) -> new PushAnswer.Trouble(row.getLong(1), row.getString(2), row.getString(3), row.getString(4))).list()).reversed();
    }
}
