package yiwang.sync.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A file of zeros that is given up when the disk is full: SQLite cannot even be read without room for its shared memory. A store
 * opened in that room is for looking at; it takes nothing in until there is space again.
 */
final class DiskReserve {

    static final String FILE = "station.reserve";

    private static final int SIZE = 384 * 1024;
    private static final long ROOMY = 4L * SIZE;
    private static final long TIGHT = 2L * SIZE;

    private DiskReserve() { }

    /** Makes it again once there is space. */
    static void keep(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        if (Files.exists(file) || folder.toFile().getUsableSpace() < ROOMY) {
            return;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer zeros = ByteBuffer.allocate(SIZE);
            while (zeros.hasRemaining()) {
                channel.write(zeros);
            }
        }
    }

    /** @return false when there is still too little room to open the store */
    static boolean release(Path folder) throws IOException {
        Files.deleteIfExists(folder.resolve(FILE));
        return !StoreFault.almostFull(folder);
    }

    /** True when the reserve is what the store lives on. */
    static boolean used(Path folder) {
        return !Files.exists(folder.resolve(FILE)) && folder.toFile().getTotalSpace() > 0 && folder.toFile().getUsableSpace() < TIGHT;
    }
}
