package yiwang.sync.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import yiwang.sync.domain.port.StationIdentity;
import yiwang.sync.domain.port.StationStore.StoredCatalogue;
import yiwang.sync.domain.port.StoreException;
import yiwang.sync.domain.record.ChainHead;
import yiwang.sync.domain.time.ClockReading;

/** What there is once in a store: the station itself, its catalogue, its clock. */
final class StationRepository {

    private static final byte[] CHECK = "yiwang".getBytes(StandardCharsets.US_ASCII);
    private static final Place IDENTITY = new Place("meta", "identity", 1);
    private static final Place CATALOGUE = new Place("catalogue", "package", 1);
    private static final Place KEY_CHECK = new Place("meta", "key_check", 1);

    private final Vault vault;

    StationRepository(Vault vault) {
        this.vault = vault;
    }

    void writeKeyCheck(Sql sql) throws SQLException {
        put(sql, "key_check", vault.seal(CHECK, KEY_CHECK));
    }

    /** True when this key is the one that the store was made with. */
    boolean keyFits(Sql sql) throws SQLException {
        Optional<byte[]> sealed = get(sql, "key_check");
        try {
            return sealed.isPresent() && vault.open(sealed.get(), KEY_CHECK).length == CHECK.length;
        } catch (StoreException e) {
            return false;
        }
    }

    Optional<StationIdentity> identity(Sql sql) throws SQLException {
        return get(sql, "identity").map(sealed -> Fields.read(vault.open(sealed, IDENTITY), in -> new StationIdentity(in.text(), in.text(),
                in.text(), in.text(), in.text(), in.text(), in.text(), in.text(), in.text(), more(in), more(in))));
    }

    /** Identities saved by earlier programs end before it. */
    private static String more(Fields.In in) throws IOException {
        return in.available() > 0 ? in.text() : "";
    }

    /** Saves the identity and, with another epoch than before, begins a new chain. */
    void enrol(Turn turn, StationIdentity identity, long acknowledgedSeq) throws SQLException {
        Tail tail = turn.tail();
        ChainHead head = tail.head();
        put(turn.sql(), "identity", vault.seal(Fields.write(out -> {
            out.text(identity.stationId());
            out.text(identity.name());
            out.text(identity.hall());
            out.text(identity.areaCode());
            out.text(identity.deviceCode());
            out.text(identity.epoch());
            out.text(identity.gatewayUrl());
            out.text(identity.gatewayKey());
            out.text(identity.privateKey());
            out.text(identity.gatewayRoot());
            out.text(identity.certificate());
        }), IDENTITY));
        if (head != null && head.epoch().equals(identity.epoch()) && head.stationId().equals(identity.stationId())) {
            return;
        }
        if (head != null && head.seq() > acknowledgedSeq) {
            throw StoreFault.refused("records_pending", "还有没送到中心的记录，送完后才能重新登记本机。");
        }
        turn.sql().run("INSERT INTO epoch (no, station_id, name) VALUES (?, ?, ?)", tail.epochNo() + 1, identity.stationId(), identity.epoch());
        turn.tail(tail.inEpoch(tail.epochNo() + 1, ChainHead.empty(identity.stationId(), identity.epoch()), 0));
    }

    /** Where the next rows go, as the database has it. */
    Tail tail(Sql sql, JournalRepository journal) throws SQLException {
        long cases = sql.number("SELECT max(no) FROM cases").orElse(0);
        Tail none = new Tail(0, null, 0, cases);
        Optional<Tail> current = sql.first("SELECT no, station_id, name FROM epoch ORDER BY no DESC LIMIT 1",
                row -> none.inEpoch(row.getLong(1), ChainHead.empty(row.getString(2), row.getString(3)), 0));
        if (current.isEmpty()) {
            return none;
        }
        Tail tail = current.get();
        ChainHead head = journal.head(sql, tail.epochNo(), tail.head().stationId(), tail.head().epoch());
        long total = head.seq() == 0 ? 0 : sql.number("SELECT total FROM record WHERE position = ?", tail.position(head.seq())).orElseThrow();
        return tail.inEpoch(tail.epochNo(), head, total);
    }

    Optional<StoredCatalogue> catalogue(Sql sql) throws SQLException {
        return sql.first("SELECT version, package, fetched_at FROM catalogue",
                row -> new StoredCatalogue(row.getString(1), vault.open(row.getBytes(2), CATALOGUE), Instant.ofEpochMilli(row.getLong(3))));
    }

    /**
     * Catalogues are public, but their forms show examples of names and numbers: sealed, they cannot be taken for somebody's
     * data in a search through the disk.
     */
    void saveCatalogue(Turn turn, StoredCatalogue catalogue) throws SQLException {
        turn.sql().run("INSERT INTO catalogue (one, version, package, fetched_at) VALUES (1, ?, ?, ?) ON CONFLICT (one) DO UPDATE SET "
                        + "version = excluded.version, package = excluded.package, fetched_at = excluded.fetched_at",
                catalogue.version(), vault.seal(catalogue.packageBytes(), CATALOGUE), catalogue.fetchedAt().toEpochMilli());
    }

    Optional<ClockReading> clock(Sql sql) throws SQLException {
        return get(sql, "clock").map(ByteBuffer::wrap).map(b -> new ClockReading(b.getLong(), Instant.ofEpochMilli(b.getLong())));
    }

    void saveClock(Turn turn, ClockReading reading) throws SQLException {
        put(turn.sql(), "clock", ByteBuffer.allocate(2 * Long.BYTES).putLong(reading.offsetMillis())
                .putLong(reading.measuredAt().toEpochMilli()).array());
    }

    Optional<byte[]> note(Sql sql, String name) throws SQLException {
        return get(sql, "note." + name).map(sealed -> vault.open(sealed, notePlace(name)));
    }

    void saveNote(Turn turn, String name, byte[] value) throws SQLException {
        put(turn.sql(), "note." + name, vault.seal(value, notePlace(name)));
    }

    private static Place notePlace(String name) {
        return new Place("meta.note", name, 1);
    }

    private static Optional<byte[]> get(Sql sql, String name) throws SQLException {
        return sql.first("SELECT value FROM meta WHERE name = ?", row -> row.getBytes(1), name);
    }

    private static void put(Sql sql, String name, byte[] value) throws SQLException {
        sql.run("INSERT INTO meta (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value", name, value);
    }
}
