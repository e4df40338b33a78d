package yiwang.clerk.record;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A paper as a file for as long as the printer's queue needs it: readable by its owner only, overwritten and removed afterwards. */
final class TemporaryPaper implements AutoCloseable {

    private final Path file;
    private final int length;

    /** @throws IOException when the folder cannot be written */
    TemporaryPaper(Path folder, byte[] pdf) throws IOException {
        Files.createDirectories(folder);
        file = Files.createTempFile(folder, "paper", ".pdf");
        length = pdf.length;
        Files.write(file, pdf);
    }

    Path file() {
        return file;
    }

    @Override
    public void close() throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.allocate(length));
            channel.force(false);
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
