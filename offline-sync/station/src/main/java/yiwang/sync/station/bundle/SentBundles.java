package yiwang.sync.station.bundle;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import yiwang.sync.domain.port.StationStore;
import yiwang.sync.protocol.wire.WireJson;

/** Bundles whose receipts have not come back yet, so that each receipt counts once. The oldest are forgotten. */
final class SentBundles {

    private static final String NOTE = "bundles";
    private static final int MOST = 500;

    private final StationStore store;

    SentBundles(StationStore store) {
        this.store = store;
    }

    void add(String bundleId, int parts) {
        LinkedHashMap<String, TreeSet<Integer>> waiting = waiting();
        waiting.put(bundleId, IntStream.rangeClosed(1, parts).boxed().collect(java.util.stream.Collectors.toCollection(TreeSet::new)));
        while (waiting.size() > MOST) {
            waiting.remove(waiting.firstEntry().getKey());
        }
        keep(waiting);
    }

    boolean waits(String bundleId, int part) {
        return waiting().getOrDefault(bundleId, new TreeSet<>()).contains(part);
    }

    void answered(String bundleId, int part) {
        LinkedHashMap<String, TreeSet<Integer>> waiting = waiting();
        TreeSet<Integer> parts = waiting.get(bundleId);
        parts.remove(part);
        if (parts.isEmpty()) {
            waiting.remove(bundleId);
        }
        keep(waiting);
    }

    private LinkedHashMap<String, TreeSet<Integer>> waiting() {
        return store.note(NOTE).map(SentBundles::read).orElseGet(LinkedHashMap::new);
    }

    private static LinkedHashMap<String, TreeSet<Integer>> read(byte[] json) {
        try {
            return WireJson.mapper().readValue(json, new TypeReference<>() { });
        } catch (IOException e) {
            throw new IllegalStateException("a note of our own is JSON", e);
        }
    }

    private void keep(Map<String, TreeSet<Integer>> waiting) {
        store.note(NOTE, WireJson.bytes(waiting));
    }
}
