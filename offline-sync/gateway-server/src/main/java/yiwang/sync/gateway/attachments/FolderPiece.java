package yiwang.sync.gateway.attachments;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import yiwang.sync.gateway.place.ContentFiles;

/** Bytes go into the upload's one file at their offset. */
final class FolderPiece implements PieceWriter {

    private final Path part;
    private final ContentFiles content;
    private final KeptFiles kept;
    private FileChannel channel;
    private long position;

    FolderPiece(Path part, long start, ContentFiles content, KeptFiles kept) {
        this.part = part;
        this.content = content;
        this.kept = kept;
        this.position = start;
    }

    @Override
    public void write(byte[] bytes, int count) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(bytes, 0, count);
        while (buffer.hasRemaining()) {
            position += channel().write(buffer, position);
        }
    }

    @Override
    public List<StoredPiece> settle() throws IOException {
        channel().force(false);
        return List.of();
    }

    @Override
    public boolean follows(List<StoredPiece> before) {
        return true;
    }

    @Override
    public String hash(List<StoredPiece> before) throws IOException {
        try (InputStream in = Files.newInputStream(part)) {
            return Hashing.of(in);
        }
    }

    /**
     * Gives the forced part its final name as well; the part stays until its row says complete and the name is safe
     * ({@link KeptFiles}), so a crash between loses nothing. What lies under the name without a row is left from such a crash and gives way.
     */
    @Override
    public void keep(List<StoredPiece> before, String sha256) throws IOException {
        channel().force(false);
        Path file = content.of(sha256);
        Path folder = file.getParent();
        Files.createDirectories(folder);
        Files.deleteIfExists(file);
        Files.createLink(file, part);
        kept.kept(part, folder);
    }

    @Override
    public void close() throws IOException {
        if (channel != null) {
            channel.close();
        }
    }

    /** Opened with the first bytes: a request whose bytes are not wanted leaves no file. */
    private FileChannel channel() throws IOException {
        if (channel == null) {
            channel = FileChannel.open(part, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        }
        return channel;
    }
}
