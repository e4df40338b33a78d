package yiwang.sync.gateway.hub;

import java.time.Instant;
import java.util.Optional;

/** How much waits at a hub. @param oldestMillis since when the oldest of it; 0 when there is none */
record HeldAmount(int count, long bytes, long oldestMillis) {

    HeldAmount and(HeldAmount other) {
        long oldest = oldestMillis == 0 ? other.oldestMillis : other.oldestMillis == 0 ? oldestMillis : Math.min(oldestMillis, other.oldestMillis);
        return new HeldAmount(count + other.count, bytes + other.bytes, oldest);
    }

    Optional<Instant> oldest() {
        return oldestMillis == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(oldestMillis));
    }
}
