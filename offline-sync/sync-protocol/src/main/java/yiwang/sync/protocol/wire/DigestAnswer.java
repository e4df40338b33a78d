package yiwang.sync.protocol.wire;

import java.util.List;

/** @param differing first sequence of each range that is not the same here; @param feedSame false: hear the feed from its beginning */
public record DigestAnswer(List<Long> differing, boolean feedSame) {

    public DigestAnswer {
        differing = differing == null ? List.of() : List.copyOf(differing);
    }
}
