package yiwang.sync.protocol.wire;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The keys used last, as read from their texts: a private key that is read anew makes its public one for each signature. Any thread.
 *
 * @param <K> a key that never changes once read
 */
final class KeysRead<K> {

    private final Function<String, Optional<K>> reading;
    private final Map<String, K> latest;

    /** @param most how many are kept; the longest unused goes first */
    KeysRead(int most, Function<String, Optional<K>> reading) {
        this.reading = reading;
        latest = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, K> eldest) {
                return size() > most;
            }
        };
    }

    /** Empty for a text that is no key; such texts are not kept. */
    Optional<K> of(String text) {
        synchronized (latest) {
            K known = latest.get(text);
            if (known != null) {
                return Optional.of(known);
            }
        }
        Optional<K> read = reading.apply(text);
        read.ifPresent(key -> {
            synchronized (latest) {
                latest.put(text, key);
            }
        });
        return read;
    }
}
