package yiwang.sync.client;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import yiwang.sync.protocol.hub.HubPass;
import yiwang.sync.protocol.hub.HubWord;

/** Files that a hub holds: they are asked about again when it has brought some to the centre, not with each pass. Safe for many threads. */
final class HeldFiles {

    private final Set<String> held = ConcurrentHashMap.newKeySet();
    private volatile Optional<HubWord> hub = Optional.empty();

    /** @param word of the hub that answers now; empty = the gateway itself answers */
    void heard(Optional<HubWord> word) {
        if (!word.map(w -> w.held().delivered() + w.held().pass().hubId()).equals(hub.map(w -> w.held().delivered() + w.held().pass().hubId()))) {
            held.clear();
        }
        hub = word;
    }

    Optional<HubPass> pass() {
        return hub.map(word -> word.held().pass());
    }

    void add(String sha256) {
        held.add(sha256);
    }

    boolean has(String sha256) {
        return held.contains(sha256);
    }
}
