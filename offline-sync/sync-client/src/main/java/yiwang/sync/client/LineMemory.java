package yiwang.sync.client;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yiwang.sync.domain.port.StationStore;
import yiwang.sync.domain.port.StoreException;
import yiwang.sync.domain.time.ClockReading;

/** When the line was last up, over restarts: the last loss that was noticed, or the last answer of the gateway where that is later. */
final class LineMemory {

    private static final Logger LOG = LoggerFactory.getLogger(LineMemory.class);
    private static final String NOTE = "line-lost";

    private final StationStore store;

    LineMemory(StationStore store) {
        this.store = store;
    }

    /** A disk that does not take it costs the hour after the next start, and nothing else. */
    void lost(Instant at) {
        try {
            store.note(NOTE, ByteBuffer.allocate(Long.BYTES).putLong(at.toEpochMilli()).array());
        } catch (StoreException e) {
            LOG.warn("when the line was lost is not kept: {}", e.code());
        }
    }

    /** Empty when it never was, as far as this station knows. @param now what a clock that was put back since cannot go beyond */
    Optional<Instant> lastUp(Instant now) {
        Optional<Instant> noticed = store.note(NOTE).filter(bytes -> bytes.length == Long.BYTES).map(bytes -> Instant.ofEpochMilli(ByteBuffer.wrap(bytes).getLong()));
        Optional<Instant> answered = store.syncBook().clock().map(ClockReading::measuredAt);
        return Stream.concat(noticed.stream(), answered.stream()).max(Instant::compareTo).map(at -> at.isAfter(now) ? now : at);
    }
}
