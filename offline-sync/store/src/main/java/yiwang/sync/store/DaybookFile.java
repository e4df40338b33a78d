package yiwang.sync.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** One of the two files of the daybook: its blocks are on the disk before the first entry is written, so that no entry needs room. */
final class DaybookFile implements AutoCloseable {

    static final int SIZE = 4 * 1024 * 1024;

    private static final byte[] ZEROS = new byte[256 * 1024];

    private final SteadyFile file;
    private volatile int used;
    private volatile long newest;

    private DaybookFile(Path path) {
        file = new SteadyFile(path);
    }

    /** Filled with zeros and on the disk; its name is durable once the folder is forced. */
    static DaybookFile create(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            for (int at = 0; at < SIZE; at += ZEROS.length) {
                ByteBuffer zeros = ByteBuffer.wrap(ZEROS);
                while (zeros.hasRemaining()) {
                    channel.write(zeros);
                }
            }
            channel.force(true);
        }
        return new DaybookFile(path);
    }

    Path path() {
        return file.path();
    }

    int room() {
        return SIZE - used;
    }

    boolean empty() {
        return used == 0;
    }

    /** Position of the newest entry. */
    long newest() {
        return newest;
    }

    /** Returns when the entries survive power loss. */
    void append(byte[] frames, int length, long newestPosition) throws IOException {
        file.write(frames, length, used);
        file.force();
        used += length;
        newest = newestPosition;
    }

    /** Only for a file whose entries are all durable elsewhere. What a crash leaves half cleared is known by its positions. */
    void clear() throws IOException {
        for (int at = 0; at < used; at += ZEROS.length) {
            file.write(ZEROS, Math.min(ZEROS.length, SIZE - at), at);
        }
        file.force();
        used = 0;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
