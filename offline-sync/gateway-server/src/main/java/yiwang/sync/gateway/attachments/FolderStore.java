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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yiwang.sync.gateway.place.ContentFiles;

/** Parts under {@code uploads/}, whole files under {@code content/} by their SHA-256. Several instances share the folder. */
final class FolderStore implements AttachmentStore {

    private static final Logger LOG = LoggerFactory.getLogger(FolderStore.class);
    private static final String PART = ".part";
    private static final long SETTLE_NANOS = 250_000_000L;

    private final Path parts;
    private final ContentFiles content;
    private final KeptFiles kept;

    FolderStore(Path data) throws IOException {
        this.parts = Files.createDirectories(data.resolve("uploads"));
        this.content = new ContentFiles(data);
        this.kept = new KeptFiles(content);
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
    public boolean rowsNamePieces() {
        return false;
    }

    @Override
    public PieceWriter begin(String uploadId, long start) throws IOException {
        return new FolderPiece(part(uploadId), start, content, kept);
    }

    @Override
    public void drop(String uploadId, List<StoredPiece> pieces) throws IOException {
        kept.drop(part(uploadId));
    }

    /** A part goes with its upload's row. */
    @Override
    public int sweep(Instant before, Function<String, List<StoredPiece>> pieces) {
        return 0;
    }

    @Override
    public void restore(Function<String, Optional<String>> whole) throws IOException {
        try (Stream<Path> left = Files.list(parts)) {
            for (Path part : left.filter(file -> file.getFileName().toString().endsWith(PART)).toList()) {
                String name = part.getFileName().toString();
                Optional<String> sha256 = whole.apply(name.substring(0, name.length() - PART.length()));
                if (sha256.isPresent()) {
                    kept.restore(part, sha256.get());
                } else {
                    KeptFiles.separate(part);
                }
            }
        }
        kept.settle();
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
    public void remove(String sha256) throws IOException {
        Files.deleteIfExists(content.of(sha256));
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
        try {
            kept.settle();
        } catch (IOException e) {
            LOG.warn("parts of whole attachments stay until the next start: {}", e.toString());
        }
    }

    private Path part(String id) {
        return parts.resolve(id + PART);
    }
}
