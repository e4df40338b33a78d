package yiwang.sync.simulation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import yiwang.sync.protocol.wire.Sha256;

/** All that happened in a run, as one hash, and its last lines for people. */
final class Trace {

    private static final int KEPT = Integer.getInteger("yiwang.trace", 60);

    private final MessageDigest digest = Sha256.digest();
    private final Deque<String> tail = new ArrayDeque<>();

    void note(String line) {
        digest.update(line.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) '\n');
        if (tail.size() == KEPT) {
            tail.removeFirst();
        }
        tail.addLast(line);
    }

    /** Of everything so far; the trace ends with it. */
    String hash() {
        return HexFormat.of().formatHex(digest.digest());
    }

    List<String> tail() {
        return List.copyOf(tail);
    }
}
