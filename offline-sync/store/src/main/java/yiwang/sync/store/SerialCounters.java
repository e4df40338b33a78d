package yiwang.sync.store;

import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** Serials of the series of receipt numbers: drawn in memory, so that writers need not wait for each other, and stored with their case. */
final class SerialCounters {

    private record Series(byte[] tag, AtomicLong last) { }

    /** @param tag  of the series, as stored */
    record Serial(byte[] tag, long value) { }

    private final Vault vault;
    private final ReadPool readers;
    private final Map<String, Series> known = new ConcurrentHashMap<>();

    SerialCounters(Vault vault, ReadPool readers) {
        this.vault = vault;
        this.readers = readers;
    }

    Serial draw(String series) {
        Series found = known.computeIfAbsent(series, this::load);
        return new Serial(found.tag, found.last.incrementAndGet());
    }

    /** Of a case that was not saved; when another one was drawn meanwhile, this one is skipped. */
    void giveBack(String series, Serial serial) {
        known.get(series).last.compareAndSet(serial.value(), serial.value() - 1);
    }

    void store(Sql sql, Serial serial) throws SQLException {
        raise(sql, serial.tag(), serial.value());
    }

    /** The next number of a counter that must have no gap: drawn inside the transaction. */
    int next(Turn turn, String counter) throws SQLException {
        byte[] tag = vault.tag("counter", counter);
        long value = turn.sql().number("SELECT value FROM counter WHERE tag = ?", tag).orElse(0) + 1;
        raise(turn.sql(), tag, value);
        return Math.toIntExact(value);
    }

    private static void raise(Sql sql, byte[] tag, long value) throws SQLException {
        sql.run("INSERT INTO counter (tag, value) VALUES (?, ?) ON CONFLICT (tag) DO UPDATE SET value = max(value, excluded.value)", tag, value);
    }

    private Series load(String series) {
        byte[] tag = vault.tag("series", series);
        return new Series(tag, new AtomicLong(readers.read(sql -> sql.number("SELECT value FROM counter WHERE tag = ?", tag).orElse(0))));
    }
}
