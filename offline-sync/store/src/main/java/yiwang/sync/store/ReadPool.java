package yiwang.sync.store;

import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.LinkedBlockingDeque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Connections that only read. Each read sees one moment of the store and everything saved before it, and never waits for a long write. */
final class ReadPool implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ReadPool.class);

    interface Read<T> {
        T from(Sql sql) throws SQLException;
    }

    private final LinkedBlockingDeque<Sql> idle;
    private volatile boolean closed;
    private volatile Runnable settling = () -> { };
    private final int size;

    ReadPool(List<Sql> connections) {
        idle = new LinkedBlockingDeque<>(connections);
        size = connections.size();
    }

    /** What brings into the database everything that counts as saved; runs before each read. */
    void settleBy(Runnable bringing) {
        settling = bringing;
    }

    <T> T read(Read<T> read) {
        if (closed) {
            throw StoreFault.refused("store_closed", "程序正在退出。");
        }
        settling.run();
        Sql sql = take();
        try {
            return read.from(sql);
        } catch (SQLException e) {
            throw StoreFault.of(e);
        } finally {
            endSnapshot(sql);
            idle.addFirst(sql);
        }
    }

    private static void endSnapshot(Sql sql) {
        try {
            sql.commit();
        } catch (SQLException e) {
            LOG.warn("A reader keeps its moment of the store for one more read", e);
        }
    }

    private Sql take() {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return idle.takeFirst();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public void close() throws SQLException {
        closed = true;
        for (int i = 0; i < size; i++) {
            take().close();
        }
    }
}
