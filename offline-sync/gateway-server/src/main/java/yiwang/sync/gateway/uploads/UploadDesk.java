package yiwang.sync.gateway.uploads;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.Lock;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yiwang.sync.domain.identity.Uuid7;
import yiwang.sync.gateway.attachments.AttachmentStore;
import yiwang.sync.gateway.attachments.AttachmentsAway;
import yiwang.sync.gateway.attachments.PieceWriter;
import yiwang.sync.gateway.attachments.StoredPiece;
import yiwang.sync.gateway.database.GatewayDatabase;
import yiwang.sync.gateway.watching.UploadCounts;
import yiwang.sync.protocol.wire.Sha256;
import yiwang.sync.protocol.wire.UploadName;

/** Receives files in pieces. One writer per upload at a time; the newest request wins. */
final class UploadDesk {

    private static final Logger LOG = LoggerFactory.getLogger(UploadDesk.class);
    private static final int BUFFER = 32 * 1024;
    private static final int LOCKS = 256;

    private final UploadRepository uploads;
    private final AttachmentStore store;
    private final UploadCounts counts;
    private final Lock keeping;
    private final Clock clock;
    private final Object[] locks = Stream.generate(Object::new).limit(LOCKS).toArray();
    private final ConcurrentMap<String, OpenPiece> open = new ConcurrentHashMap<>();
    private final PieceTurns turns = new PieceTurns();

    /** @param keeping held while a whole file gets its name and its row: nobody forgets one meanwhile */
    UploadDesk(GatewayDatabase database, AttachmentStore store, UploadCounts counts, Lock keeping, Clock clock) {
        this.uploads = new UploadRepository(database, clock);
        this.store = store;
        this.counts = counts;
        this.keeping = keeping;
        this.clock = clock;
    }

    /**
     * What this station brought already needs no bytes again, and what it began goes on where it is: a station that lost the
     * answer to its creation finds its upload again. What somebody else brought is not told: who names a file's hash has yet
     * to show that the file is there. A foreign client gets a new upload each time.
     *
     * @param bytesFollow  its row may wait for the first bytes, which come in the same request
     */
    Upload create(String owner, long length, Optional<String> sha256, String metadata, boolean station, boolean bytesFollow) throws IOException {
        if (!station || sha256.isEmpty()) {
            return add(new Upload(Uuid7.next(clock).toString(), owner, length, 0, sha256, metadata, false), bytesFollow);
        }
        String id = UploadName.of(owner, sha256.get(), length);
        synchronized (oneAtATime(id)) {
            Optional<Upload> begun = look(id, owner);
            if (begun.filter(Upload::complete).isPresent()) {
                return begun.get();
            }
            return begun.isPresent() ? begun.get() : add(announced(owner, length, sha256.get(), metadata), bytesFollow);
        }
    }

    /** One that needs no bytes: they are where they belong already. */
    Upload whole(String owner, long length, String sha256, String metadata) {
        return new Upload(UploadName.of(owner, sha256, length), owner, length, length, Optional.of(sha256), metadata, true);
    }

    /** What a station's creation speaks of, as if nothing of it were here: {@link #receive} finds out. */
    static Upload announced(String owner, long length, String sha256, String metadata) {
        return new Upload(UploadName.of(owner, sha256, length), owner, length, 0, Optional.of(sha256), metadata, false);
    }

    private Upload add(Upload upload, boolean bytesFollow) {
        if (!bytesFollow) {
            uploads.stored(upload, 0, List.of());
        }
        return upload;
    }

    /** Settles what a request that still hangs has brought, so that the offset is the newest. */
    Optional<Upload> look(String id, String owner) throws IOException {
        synchronized (oneAtATime(id)) {
            OpenPiece other = open.get(id);
            if (other != null) {
                other.takeOver();
                oneAtATime(id).notifyAll();
            }
            return seen(id, owner);
        }
    }

    /** As far as it is booked; what is being received goes on. */
    Optional<Upload> seen(String id, String owner) {
        return uploads.find(id).filter(upload -> upload.owner().equals(owner));
    }

    /** As {@link #receive}, for a piece that may have been sent before those in front of it were booked. */
    PieceOutcome receiveInTurn(Upload seen, long offset, InputStream body, Optional<PieceChecksum> checksum) throws IOException {
        synchronized (oneAtATime(seen.id())) {
            if (turns.await(oneAtATime(seen.id()), seen.id(), offset, () -> Optional.ofNullable(open.get(seen.id())), () -> stored(seen)) == PieceTurns.Turn.GONE) {
                return new PieceOutcome.WrongOffset(stored(seen));
            }
        }
        return receive(seen, offset, body, checksum);
    }

    private long stored(Upload seen) {
        return seen(seen.id(), seen.owner()).map(Upload::stored).orElse(0L);
    }

    PieceOutcome receive(Upload seen, long offset, InputStream body, Optional<PieceChecksum> checksum) throws IOException {
        try (PieceWriter writer = store.begin(seen.id(), offset)) {
            OpenPiece piece;
            Upload upload;
            synchronized (oneAtATime(seen.id())) {
                Optional<Upload> begun = look(seen.id(), seen.owner());
                upload = begun.orElse(seen);
                if (offset != upload.stored()) {
                    return new PieceOutcome.WrongOffset(upload.stored());
                }
                if (upload.complete()) {
                    return new PieceOutcome.Stored(upload.stored(), true);
                }
                piece = new OpenPiece(writer, store.settleNanos(), upload, begun.isPresent(), checksum.isPresent(), uploads);
                open.put(upload.id(), piece);
            }
            try {
                return receive(upload, piece, writer, body, checksum);
            } finally {
                synchronized (oneAtATime(upload.id())) {
                    piece.discard();
                    open.remove(upload.id(), piece);
                    oneAtATime(upload.id()).notifyAll();
                }
            }
        } catch (AttachmentsAway e) {
            counts.putOff(store.kind());
            throw e;
        }
    }

    void remove(String id) throws IOException {
        List<StoredPiece> pieces = pieces(id);
        uploads.remove(id);
        store.drop(id, pieces);
    }

    private PieceOutcome receive(Upload upload, OpenPiece piece, PieceWriter writer, InputStream body, Optional<PieceChecksum> checksum) throws IOException {
        byte[] buffer = new byte[BUFFER];
        Optional<MessageDigest> whole = upload.stored() == 0 ? Optional.of(Sha256.digest()) : Optional.empty();
        long room = upload.length() - upload.stored();
        boolean cut = false;
        while (true) {
            int count;
            try {
                count = body.read(buffer);
            } catch (IOException e) {
                LOG.debug("piece cut", e);
                cut = true;
                break;
            }
            if (count < 0) {
                break;
            }
            if (count > room) {
                return new PieceOutcome.TooLong();
            }
            room -= count;
            checksum.ifPresent(sum -> sum.update(buffer, count));
            whole.ifPresent(digest -> digest.update(buffer, 0, count));
            if (!piece.write(buffer, count)) {
                return new PieceOutcome.TakenOver();
            }
        }
        if (checksum.isPresent() && (cut || !checksum.get().matches())) {
            return new PieceOutcome.PieceDamaged();
        }
        synchronized (oneAtATime(upload.id())) {
            if (!piece.end()) {
                return new PieceOutcome.TakenOver();
            }
            if (piece.position() < upload.length()) {
                return new PieceOutcome.Stored(piece.position(), false);
            }
            return complete(upload, writer, whole.map(digest -> HexFormat.of().formatHex(digest.digest())));
        }
    }

    /** All bytes are here; the row says so only after the whole was checked and kept. */
    private PieceOutcome complete(Upload upload, PieceWriter writer, Optional<String> known) throws IOException {
        List<StoredPiece> before = pieces(upload.id());
        if (!writer.follows(before)) {
            return new PieceOutcome.TakenOver();
        }
        String actual = known.isPresent() ? known.get() : writer.hash(before);
        if (actual.isEmpty() || upload.sha256().isPresent() && !upload.sha256().get().equals(actual)) {
            counts.damaged(store.kind());
            remove(upload.id());
            return new PieceOutcome.WholeDamaged();
        }
        keeping.lock();
        try {
            if (!uploads.hasContent(actual, upload.length())) {
                writer.keep(before, actual);
            }
            completed(upload, actual);
        } finally {
            keeping.unlock();
        }
        counts.completed(store.kind(), upload.length());
        return new PieceOutcome.Stored(upload.length(), true);
    }

    private void completed(Upload upload, String sha256) throws IOException {
        List<StoredPiece> pieces = pieces(upload.id());
        uploads.completed(upload, sha256);
        store.drop(upload.id(), pieces);
    }

    private List<StoredPiece> pieces(String id) {
        return store.rowsNamePieces() ? uploads.pieces(id) : List.of();
    }

    private Object oneAtATime(String id) {
        return locks[Math.floorMod(id.hashCode(), LOCKS)];
    }
}
