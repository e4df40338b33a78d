package yiwang.sync.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;

/**
 * A file that is there already, written and synced to the end even when its caller is interrupted: Java closes a channel on an
 * interrupt, which says nothing of the disk. For one thread at a time.
 */
final class SteadyFile implements AutoCloseable {

    private interface Step {
        void on(FileChannel channel) throws IOException;
    }

    private final Path path;
    private FileChannel channel;
    private Object identity;

    SteadyFile(Path path) {
        this.path = path;
    }

    Path path() {
        return path;
    }

    void write(byte[] bytes, int length, long at) throws IOException {
        steadily(open -> {
            ByteBuffer buffer = ByteBuffer.wrap(bytes, 0, length);
            while (buffer.hasRemaining()) {
                open.write(buffer, at + buffer.position());
            }
        });
    }

    /**
     * Returns when everything written so far survives power loss ({@code fdatasync}).
     *
     * @throws TakenAwayException when somebody has deleted or replaced the file: bytes without a name do not survive
     */
    void force() throws IOException {
        steadily(open -> open.force(false));
        if (!Objects.equals(identity, identity())) {
            throw new TakenAwayException(path);
        }
    }

    /** Where the system has one; elsewhere its name alone counts. */
    private Object identity() throws IOException {
        try {
            return Files.readAttributes(path, BasicFileAttributes.class).fileKey();
        } catch (NoSuchFileException e) {
            throw new TakenAwayException(path);
        }
    }

    private void steadily(Step step) throws IOException {
        boolean interrupted = Thread.interrupted();
        try {
            while (!done(step)) {
                interrupted |= Thread.interrupted();
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private boolean done(Step step) throws IOException {
        try {
            if (channel == null || !channel.isOpen()) {
                channel = FileChannel.open(path, StandardOpenOption.WRITE);
                identity = identity == null ? identity() : identity;
            }
            step.on(channel);
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
