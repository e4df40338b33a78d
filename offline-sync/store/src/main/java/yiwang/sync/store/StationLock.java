package yiwang.sync.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The right to use a data folder: a lock of the operating system on {@code station.lock}, which ends with its process
 * however that ends. The file tells the holder's process id.
 */
final class StationLock implements AutoCloseable {

    static final String FILE = "station.lock";

    private static final Logger LOG = LoggerFactory.getLogger(StationLock.class);
    /** Behind the text, since Windows lets nobody read locked bytes. */
    private static final long LOCKED_BYTE = 1L << 40;
    /** On POSIX, opening and closing the file once more would drop this process's lock; so one process asks here first. */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final FileChannel channel;
    private final FileLock lock;

    private StationLock(Path folder, FileChannel channel, FileLock lock) {
        this.folder = folder;
        this.channel = channel;
        this.lock = lock;
    }

    /** @return empty when someone else has it */
    static Optional<StationLock> take(Path dataFolder) throws IOException {
        Path folder = dataFolder.toRealPath();
        if (!HELD.add(folder)) {
            return Optional.empty();
        }
        FileChannel channel = null;
        try {
            channel = FileChannel.open(folder.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock(LOCKED_BYTE, 1, false);
            if (lock != null) {
                return Optional.of(new StationLock(folder, channel, lock));
            }
        } catch (IOException e) {
            release(folder, channel);
            throw e;
        }
        release(folder, channel);
        return Optional.empty();
    }

    private static void release(Path folder, FileChannel channel) throws IOException {
        HELD.remove(folder);
        if (channel != null) {
            channel.close();
        }
    }

    /** Who has it, as far as the file tells. */
    static Optional<Long> holder(Path dataFolder) throws IOException {
        if (HELD.contains(dataFolder.toRealPath())) {
            return Optional.of(ProcessHandle.current().pid());
        }
        String text = Files.readString(dataFolder.resolve(FILE), StandardCharsets.ISO_8859_1).strip();
        return text.matches("\\d{1,18}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }

    void tellHolder() throws IOException {
        channel.truncate(0);
        channel.write(ByteBuffer.wrap((ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.ISO_8859_1)), 0);
    }

    @Override
    public void close() {
        try (channel) {
            lock.release();
        } catch (IOException e) {
            LOG.warn("The lock ends with the process", e);
        } finally {
            HELD.remove(folder);
        }
    }
}
