package yiwang.sync.gateway.database;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One transaction writes at a time. Changes that meanwhile wait for it share the next one, so that one sync of the disk serves
 * all of them; each is done whole or not at all, whatever becomes of its neighbours. Whoever waited longest carries the others
 * along, so a change may run in another caller's thread.
 */
final class SharedCommit {

    private static final Logger LOG = LoggerFactory.getLogger(SharedCommit.class);
    private static final int MOST_TOGETHER = 64;

    private final Jdbi jdbi;
    private final ReentrantLock turn = new ReentrantLock(true);
    private final ConcurrentLinkedQueue<SharedChange<?>> waiting = new ConcurrentLinkedQueue<>();

    SharedCommit(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    <T> T write(Function<Handle, T> change) {
        SharedChange<T> own = new SharedChange<>(change);
        waiting.add(own);
        turn.lock();
        try {
            while (!own.isOver()) {
                commit(next());
            }
        } finally {
            turn.unlock();
        }
        return own.result();
    }

    private List<SharedChange<?>> next() {
        List<SharedChange<?>> group = new ArrayList<>();
        for (SharedChange<?> one = waiting.poll(); one != null; one = group.size() < MOST_TOGETHER ? waiting.poll() : null) {
            group.add(one);
        }
        return group;
    }

    private void commit(List<SharedChange<?>> group) {
        if (group.size() > 1 && together(group)) {
            return;
        }
        group.forEach(one -> one.alone(jdbi));
    }

    /** @return false when nothing of it happened: who spoilt it for all is found by letting each go alone */
    private boolean together(List<SharedChange<?>> group) {
        try {
            jdbi.useTransaction(handle -> group.forEach(one -> one.within(handle)));
        } catch (RuntimeException | Error e) {
            LOG.debug("changes that shared a transaction go alone", e);
            return false;
        }
        group.forEach(SharedChange::committed);
        return true;
    }
}
