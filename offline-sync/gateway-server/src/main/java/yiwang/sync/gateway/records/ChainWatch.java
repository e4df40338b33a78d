package yiwang.sync.gateway.records;

import java.util.Optional;
import yiwang.sync.gateway.access.StationAccess;
import yiwang.sync.gateway.access.StationAccess.Caller;
import yiwang.sync.gateway.database.GatewayDatabase;
import yiwang.sync.gateway.security.EventKind;
import yiwang.sync.gateway.security.SecurityEvents;
import yiwang.sync.gateway.security.StationRegister;
import yiwang.sync.protocol.wire.ChainPosition;
import yiwang.sync.protocol.wire.RequestSignature;

/**
 * Anchors a station's chain at each contact. One key has one chain: a chain that forks, or is shorter than what was taken of it,
 * has two holders. Then both are held until a person has looked, and nothing is overwritten.
 */
public final class ChainWatch {

    private final GatewayDatabase database;
    private final StationRegister register;
    private final SecurityEvents events;

    public ChainWatch(GatewayDatabase database, StationRegister register, SecurityEvents events) {
        this.database = database;
        this.register = register;
        this.events = events;
    }

    /**
     * A request that came late, or was sent again by somebody on the way, tells of an earlier moment: it counts as the word of an
     * old copy only when it was signed after the record that it does not know had long been taken. An other hash under a
     * sequence that is held proves it at once.
     *
     * @param told what the station says its chain ends with, signed within the request's target; null = an older program's request
     */
    public void look(Caller caller, String told) {
        Optional<ChainPosition> end = ChainPosition.parse(told);
        if (end.isEmpty()) {
            return;
        }
        long seq = end.get().seq();
        Optional<HeldRecords.Held> same = held(caller, seq);
        if (same.isPresent() && !same.get().hash().equals(end.get().hash())) {
            stop(caller, "another record under sequence " + seq);
        }
        Optional<HeldRecords.Held> next = held(caller, seq + 1);
        if (next.isPresent() && caller.signedMillis() > next.get().receivedMillis() + RequestSignature.WINDOW_MILLIS) {
            stop(caller, "its chain ends at " + seq + " while sequence " + (seq + 1) + " was taken long before");
        }
    }

    /** What the intake refused. */
    void refused(Caller caller, IntakeOutcome outcome) {
        if (outcome instanceof IntakeOutcome.Conflict conflict) {
            register.stop(caller.stationId(), "another record under sequence " + conflict.stationSeq());
        } else if (outcome instanceof IntakeOutcome.Unfit unfit && (unfit.code().equals("chain_broken") || unfit.code().equals("record_damaged"))) {
            events.note(caller.stationId(), EventKind.CHAIN_BROKEN, unfit.code() + " at sequence " + unfit.stationSeq());
        }
    }

    private Optional<HeldRecords.Held> held(Caller caller, long seq) {
        return database.read(handle -> new RecordRepository(handle).find(caller.stationId(), caller.epoch(), seq));
    }

    private void stop(Caller caller, String detail) {
        register.stop(caller.stationId(), detail);
        throw StationAccess.stopped();
    }
}
