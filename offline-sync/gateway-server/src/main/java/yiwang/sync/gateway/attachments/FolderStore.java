package yiwang.sync.gateway.attachments;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import yiwang.sync.gateway.place.ContentFiles;

/** Parts under {@code uploads/}, whole files under {@code content/} by their SHA-256. Several instances share the folder. */
final class FolderStore implements AttachmentStore {

    private static final long SETTLE_NANOS = 250_000_000L;

    private final Path parts;
    private final ContentFiles content;

    FolderStore(Path data) throws IOException {
        this.parts = Files.createDirectories(data.resolve("uploads"));
        this.content = new ContentFiles(data);
        Files.createDirectories(content.folder());
    }

    @Override
    public String kind() {
        return "folder";
    }

    @Override
    public long settleNanos() {
        return SETTLE_NANOS;
    }

    @Override
    public PieceWriter begin(String uploadId, long start) throws IOException {
        return new FolderPiece(part(uploadId), start, content);
    }

    @Override
    public void drop(String uploadId, List<StoredPiece> pieces) throws IOException {
        Files.deleteIfExists(part(uploadId));
    }

    /** A part goes with its upload's row. */
    @Override
    public int sweep(Instant before, Function<String, List<StoredPiece>> pieces) {
        return 0;
    }

    @Override
    public Optional<InputStream> content(String sha256) throws IOException {
        Path file = content.of(sha256);
        return Files.isRegularFile(file) ? Optional.of(Files.newInputStream(file)) : Optional.empty();
    }

    @Override
    public void put(String sha256, long size, ByteSource source) throws IOException {
        Path file = content.of(sha256);
        Files.createDirectories(file.getParent());
        try (InputStream in = source.open();
             FileChannel out = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            in.transferTo(Channels.newOutputStream(out));
            out.force(true);
        }
    }

    @Override
    public Set<String> names() throws IOException {
        try (Stream<Path> files = Files.walk(content.folder())) {
            return files.filter(Files::isRegularFile).map(file -> file.getFileName().toString()).collect(Collectors.toSet());
        }
    }

    @Override
    public boolean isBackedUpElsewhere() {
        return false;
    }

    @Override
    public void close() {
        // Holds nothing open.
    }

    private Path part(String id) {
        return parts.resolve(id + ".part");
    }
}
