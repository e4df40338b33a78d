package yiwang.clerk.shell;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A paper as a file for as long as the printer's queue needs it: readable by its owner only, overwritten and removed afterwards. */
public final class TemporaryPaper implements AutoCloseable {

    private final Path file;

    /** @throws IOException when the folder cannot be written */
    public TemporaryPaper(Path folder, byte[] pdf) throws IOException {
        Files.createDirectories(folder);
        file = Files.createTempFile(folder, "paper", ".pdf");
        Files.write(file, pdf);
    }

    /** Removes what a crash in the middle of printing may have left. */
    public static void sweep(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, "paper*.pdf")) {
                for (Path file : left) {
                    wipe(file);
                }
            }
        }
    }

    public Path file() {
        return file;
    }

    @Override
    public void close() throws IOException {
        wipe(file);
    }

    private static void wipe(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.allocate(Math.toIntExact(channel.size())));
            channel.force(false);
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
