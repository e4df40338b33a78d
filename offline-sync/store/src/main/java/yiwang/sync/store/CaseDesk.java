package yiwang.sync.store;

import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import yiwang.sync.domain.port.StationStore.CaseEntry;
import yiwang.sync.domain.port.StationStore.CaseWrite;
import yiwang.sync.domain.time.ClockReading;

/** Takes new cases in, and posts those that were entered in the daybook to the database. */
final class CaseDesk implements Ledger.Posting {

    private final Vault vault;
    private final SearchTerms terms;
    private final JournalRepository journal;
    private final CaseRepository cases;
    private final CaseKeyRing keys;
    private final SerialCounters serials;
    private final KnownCases known = new KnownCases();
    private final Clock clock;
    private final Supplier<Optional<ClockReading>> reading;

    CaseDesk(Vault vault, SearchTerms terms, JournalRepository journal, CaseRepository cases, CaseKeyRing keys, SerialCounters serials, Clock clock,
             Supplier<Optional<ClockReading>> reading) {
        this.vault = vault;
        this.terms = terms;
        this.journal = journal;
        this.cases = cases;
        this.keys = keys;
        this.serials = serials;
        this.clock = clock;
        this.reading = reading;
    }

    /** To be called before cases are entered in the daybook. */
    void know(ReadPool readers) {
        readers.read(sql -> {
            known.load(sql);
            return null;
        });
    }

    CaseEntry create(ReadPool readers, StoreWriter writer, String series, LongFunction<CaseWrite> write) {
        SerialCounters.Serial serial = serials.draw(series);
        boolean saved = false;
        try {
            CaseWrite made = write.apply(serial.value());
            CaseAcceptance acceptance = accepting(readers, made, serial);
            if (!writer.hasDaybook() || !acceptance.simple()) {
                acceptance.seal();
            }
            CaseEntry entry = writer.write(acceptance);
            saved = true;
            return entry;
        } finally {
            if (!saved) {
                serials.giveBack(series, serial);
            }
        }
    }

    private CaseAcceptance accepting(ReadPool readers, CaseWrite write, SerialCounters.Serial serial) {
        if (!write.record().caseId().equals(Optional.of(write.caseId()))) {
            throw new IllegalArgumentException("a case's record names its case");
        }
        Optional<CaseKey> stored = keys.waiting(readers, write.caseId());
        CaseKey key = stored.orElseGet(() -> CaseKey.fresh(vault, write.caseId()));
        return new CaseAcceptance(this, write, key, stored.isEmpty(), SealedCase.receiptTag(vault, write.receiptNo()), serial);
    }

    SealedCase seal(CaseWrite write, CaseKey key, byte[] receiptTag) {
        return SealedCase.of(write, key, receiptTag, vault, terms, journal);
    }

    /** What is surely new is known from now on. */
    boolean surelyNew(UUID caseId, byte[] receiptTag) {
        boolean isNew = !keys.waits(caseId) && known.surelyNew(caseId, receiptTag);
        if (isNew) {
            known.add(caseId, receiptTag);
        }
        return isNew;
    }

    Instant now() {
        return clock.instant();
    }

    Optional<ClockReading> clockReading() {
        return reading.get();
    }

    CaseEntry insert(Turn turn, SealedCase sealed, SerialCounters.Serial serial) throws SQLException {
        serials.store(turn.sql(), serial);
        CaseEntry entry = cases.insert(turn, sealed, now(), clockReading());
        turn.afterCommit(() -> known.add(sealed.write().caseId(), sealed.receiptTag()));
        return entry;
    }

    @Override
    public void post(Sql sql, List<AcceptedCase> accepted) throws SQLException {
        Map<ByteBuffer, SerialCounters.Serial> highest = new HashMap<>();
        for (AcceptedCase one : accepted) {
            SealedCase sealed = seal(one.write(), one.key(), one.receiptTag());
            journal.insert(sql, one.record(), sealed.payload(), one.position(), null, one.total());
            cases.insert(sql, sealed, one.no(), one.position(), one.record().time());
            cases.remember(sealed, one.no());
            highest.merge(ByteBuffer.wrap(one.serial().tag()), one.serial(), (a, b) -> a.value() > b.value() ? a : b);
        }
        for (SerialCounters.Serial serial : highest.values()) {
            serials.store(sql, serial);
        }
    }
}
