package yiwang.clerk.sync;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import yiwang.sync.client.SyncFailure;
import yiwang.sync.client.SyncStatus;
import yiwang.sync.client.SyncStatus.Line;

/** What has happened between here and the centre since the program was started, newest first. One thread at a time. */
public final class SyncDiary {

    private static final int MOST = 40;

    private final List<Happening> happenings = new ArrayList<>();
    private SyncStatus before;

    /** @param begin what held when the program started */
    public SyncDiary(SyncStatus begin) {
        before = begin;
    }

    public void told(SyncStatus now, Instant at) {
        if (now.line() != before.line() && now.line() != Line.UNKNOWN) {
            add(new Happening(at, now.line() == Line.ONLINE ? Happening.Kind.LINE_UP : Happening.Kind.LINE_DOWN, 0,
                    now.failures().stream().findFirst().map(SyncFailure::sentence).orElse("")));
        }
        // Not what waits less: what was accepted since the last try has come in between.
        long delivered = now.receipted() - before.receipted();
        if (delivered > 0) {
            delivered((int) delivered, at);
        }
        if (before.pendingBytes() > 0 && now.pendingBytes() == 0) {
            add(new Happening(at, Happening.Kind.ALL_DELIVERED, 0, ""));
        }
        Set<String> known = before.failures().stream().map(SyncFailure::code).collect(Collectors.toSet());
        if (now.line() == Line.ONLINE) {
            now.failures().stream().filter(failure -> !known.contains(failure.code()))
                    .forEach(failure -> add(new Happening(at, Happening.Kind.TROUBLE, 0, failure.sentence())));
        }
        before = now;
    }

    public List<Happening> newest() {
        return List.copyOf(happenings);
    }

    /** Batches that follow each other are one delivery to people. */
    private void delivered(int records, Instant at) {
        Happening last = happenings.isEmpty() ? null : happenings.getFirst();
        if (last != null && last.kind() == Happening.Kind.DELIVERED && last.at().plusSeconds(60).isAfter(at)) {
            happenings.set(0, new Happening(at, Happening.Kind.DELIVERED, last.count() + records, ""));
        } else {
            add(new Happening(at, Happening.Kind.DELIVERED, records, ""));
        }
    }

    private void add(Happening happening) {
        happenings.addFirst(happening);
        if (happenings.size() > MOST) {
            happenings.removeLast();
        }
    }
}
