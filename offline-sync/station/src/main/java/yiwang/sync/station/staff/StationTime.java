package yiwang.sync.station.staff;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.LongSupplier;
import yiwang.sync.domain.port.StationStore;
import yiwang.sync.domain.time.ClockReading;

/**
 * The centre's time as this machine can tell it: its own clock with the offset measured at the last contact, never before that contact
 * and never going back, over restarts to the minute. While the program runs it goes on even when the clock is held. A clock that ran ahead by
 * mistake is put right by the next contact, and by nothing else. Thread-safe.
 */
public final class StationTime {

    private static final String NOTE = "time-highest";
    private static final Duration KEPT_EVERY = Duration.ofMinutes(1);

    private final StationStore store;
    private final Clock clock;
    private final LongSupplier nanoTime;
    private Instant highest = Instant.EPOCH;
    private long contact;
    private long nanosAtHighest;
    private Instant kept = Instant.EPOCH;
    private boolean read;

    public StationTime(StationStore store, Clock clock, LongSupplier nanoTime) {
        this.store = store;
        this.clock = clock;
        this.nanoTime = nanoTime;
    }

    public synchronized Instant now() {
        Optional<ClockReading> reading = store.syncBook().clock();
        long lastContact = reading.map(r -> r.measuredAt().toEpochMilli()).orElse(0L);
        if (!read) {
            store.note(NOTE).filter(bytes -> bytes.length == 2 * Long.BYTES).map(ByteBuffer::wrap).ifPresent(bytes -> {
                highest = Instant.ofEpochMilli(bytes.getLong());
                kept = highest;
                contact = bytes.getLong();
            });
            nanosAtHighest = nanoTime.getAsLong();
            read = true;
        }
        long nanos = nanoTime.getAsLong();
        Instant atContact = reading.map(r -> r.measuredAt().plusMillis(r.offsetMillis())).orElse(Instant.EPOCH);
        Instant told = clock.instant().plusMillis(reading.map(ClockReading::offsetMillis).orElse(0L));
        Instant before = lastContact == contact ? highest.plusNanos(nanos - nanosAtHighest) : atContact;
        highest = latest(latest(told, atContact), before);
        nanosAtHighest = nanos;
        keep(lastContact);
        return highest;
    }

    private void keep(long lastContact) {
        if (lastContact != contact || Duration.between(kept, highest).compareTo(KEPT_EVERY) >= 0) {
            store.note(NOTE, ByteBuffer.allocate(2 * Long.BYTES).putLong(highest.toEpochMilli()).putLong(lastContact).array());
            kept = highest;
            contact = lastContact;
        }
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
