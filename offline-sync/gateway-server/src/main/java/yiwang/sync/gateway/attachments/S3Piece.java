package yiwang.sync.gateway.attachments;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Holds at most 1 MiB in memory; what is more, or has to be told, becomes an object under a name that no other request uses. A
 * file that came in one request and is no longer than that is written once, under its final name.
 */
final class S3Piece implements PieceWriter {

    private static final Logger LOG = LoggerFactory.getLogger(S3Piece.class);
    private static final int LARGEST = 1 << 20;
    private static final int NAME_DIGITS = 8;
    /** No hash of anything: the upload begins anew. */
    private static final String LOST = "";

    private final S3Store store;
    private final String uploadId;
    private final String writer = UUID.randomUUID().toString().substring(0, NAME_DIGITS);
    private final ByteArrayOutputStream held = new ByteArrayOutputStream();
    private final List<StoredPiece> written = new ArrayList<>();
    private long start;

    S3Piece(S3Store store, String uploadId, long start) {
        this.store = store;
        this.uploadId = uploadId;
        this.start = start;
    }

    @Override
    public void write(byte[] bytes, int count) throws IOException {
        if (held.size() + count > LARGEST) {
            putHeld();
        }
        held.write(bytes, 0, count);
    }

    private void putHeld() throws IOException {
        if (held.size() == 0) {
            return;
        }
        StoredPiece piece = new StoredPiece(start, held.size(), writer);
        store.put(uploadId, piece, held.toByteArray());
        written.add(piece);
        start = piece.end();
        held.reset();
    }

    @Override
    public List<StoredPiece> settle() throws IOException {
        putHeld();
        List<StoredPiece> settled = List.copyOf(written);
        written.clear();
        return settled;
    }

    @Override
    public boolean follows(List<StoredPiece> before) {
        long begin = written.isEmpty() ? start : written.getFirst().start();
        return begin == (before.isEmpty() ? 0 : before.getLast().end());
    }

    @Override
    public String hash(List<StoredPiece> before) throws IOException {
        try (InputStream in = all(before)) {
            return Hashing.of(in);
        } catch (NoSuchFileException e) {
            LOG.error("a piece that was kept is not in the bucket any more: {}", e.getMessage());
            return LOST;
        } catch (AttachmentsAway e) {
            throw e;
        } catch (IOException e) {
            throw new AttachmentsAway(e);
        }
    }

    @Override
    public void keep(List<StoredPiece> before, String sha256) throws IOException {
        if (before.isEmpty() && written.isEmpty()) {
            store.keep(sha256, held.toByteArray());
        } else {
            store.put(sha256, start + held.size(), () -> all(before));
        }
    }

    private InputStream all(List<StoredPiece> before) {
        List<ByteSource> sources = new ArrayList<>();
        before.forEach(piece -> sources.add(() -> store.read(uploadId, piece)));
        written.forEach(piece -> sources.add(() -> store.read(uploadId, piece)));
        sources.add(() -> new ByteArrayInputStream(held.toByteArray()));
        return new Chained(sources);
    }

    @Override
    public void close() {
        store.drop(uploadId, List.copyOf(written));
    }
}
