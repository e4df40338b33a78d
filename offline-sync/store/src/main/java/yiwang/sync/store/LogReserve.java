package yiwang.sync.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Room for the log, written as zeros before SQLite opens it: SQLite takes a log that does not begin with its mark for an
 * empty one and writes from the front. A commit then overwrites blocks that the file already has, so that syncing it need not
 * wait for the file system's own journal; and what fits into the reserve can still be saved when the disk is full.
 */
final class LogReserve {

    /** About 55 saved cases without a quiet second between them; small, because each call of the command line opens the store anew. */
    private static final int SIZE = 1024 * 1024;
    private static final long LEFT_FOR_OTHERS = 64L * 1024 * 1024;

    private LogReserve() { }

    /** Does nothing when there is a log already, or when the disk is so full that the cases need the room themselves. */
    static void make(Path log) throws IOException {
        if (Files.exists(log) || log.getParent().toFile().getUsableSpace() < SIZE + LEFT_FOR_OTHERS) {
            return;
        }
        try (FileChannel channel = FileChannel.open(log, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer zeros = ByteBuffer.allocate(SIZE);
            while (zeros.hasRemaining()) {
                channel.write(zeros);
            }
            channel.force(true);
        }
    }
}
