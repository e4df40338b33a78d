package yiwang.sync.store;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Makes the log's newest frames durable with {@code fdatasync}. SQLite as we get it would use {@code fsync}, which also waits for
 * the file's time of change to reach the file system's journal: that alone costs more than the rest of a case on a fast disk.
 *
 * <p>Opening and closing this file is harmless to SQLite, which keeps its locks on the two other files. Used by whoever has the turn.
 */
final class LogSync implements AutoCloseable {

    private final Path log;
    private FileChannel channel;

    LogSync(Path log) {
        this.log = log;
    }

    /** Returns when everything written so far survives power loss; an interrupt waits until after that. */
    void force() throws IOException {
        boolean interrupted = Thread.interrupted();
        try {
            while (!forced()) {
                interrupted |= Thread.interrupted();
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** @return false when an interrupt closed the channel, which says nothing of the disk */
    private boolean forced() throws IOException {
        try {
            if (channel == null || !channel.isOpen()) {
                channel = FileChannel.open(log, StandardOpenOption.WRITE);
            }
            channel.force(false);
            return true;
        } catch (ClosedByInterruptException e) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        if (channel != null) {
            channel.close();
        }
    }
}
