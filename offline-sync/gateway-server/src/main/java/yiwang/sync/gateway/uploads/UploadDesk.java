package yiwang.sync.gateway.uploads;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yiwang.sync.domain.identity.Uuid7;
import yiwang.sync.gateway.database.GatewayDatabase;

/** Receives files in pieces. One writer per upload at a time; the newest request wins. */
final class UploadDesk {

    private static final Logger LOG = LoggerFactory.getLogger(UploadDesk.class);
    private static final int BUFFER = 32 * 1024;
    private static final int LOCKS = 64;
    private static final Duration FORGOTTEN_AFTER = Duration.ofDays(30);

    private final UploadRepository uploads;
    private final UploadFiles files;
    private final Clock clock;
    private final Object[] locks = Stream.generate(Object::new).limit(LOCKS).toArray();
    private final ConcurrentMap<String, OpenPiece> open = new ConcurrentHashMap<>();

    UploadDesk(GatewayDatabase database, Path data, Clock clock) throws IOException {
        this.uploads = new UploadRepository(database);
        this.files = new UploadFiles(data);
        this.clock = clock;
        for (String id : uploads.unfinishedBefore(clock.millis() - FORGOTTEN_AFTER.toMillis())) {
            remove(id);
        }
    }

    /** What the gateway already holds whole needs no bytes again when {@code mayKnow}. */
    Upload create(String owner, long length, Optional<String> sha256, String metadata, boolean mayKnow) throws IOException {
        boolean known = mayKnow && sha256.isPresent() && uploads.hasContent(sha256.get(), length);
        Upload upload = new Upload(Uuid7.next(clock).toString(), owner, length, known ? length : 0, sha256, metadata, known);
        uploads.add(upload, clock.millis());
        return upload;
    }

    /** Settles what a request that still hangs has brought, so that the offset is the newest. */
    Optional<Upload> look(String id, String owner) throws IOException {
        synchronized (oneAtATime(id)) {
            OpenPiece other = open.get(id);
            if (other != null) {
                other.takeOver();
            }
            return uploads.find(id).filter(upload -> upload.owner().equals(owner));
        }
    }

    PieceOutcome receive(Upload seen, long offset, InputStream body, Optional<PieceChecksum> checksum) throws IOException {
        try (FileChannel channel = files.openPart(seen.id())) {
            OpenPiece piece;
            Upload upload;
            synchronized (oneAtATime(seen.id())) {
                upload = look(seen.id(), seen.owner()).orElse(seen);
                if (offset != upload.stored()) {
                    return new PieceOutcome.WrongOffset(upload.stored());
                }
                if (upload.complete()) {
                    return new PieceOutcome.Stored(upload.stored(), true);
                }
                piece = new OpenPiece(channel, upload, checksum.isPresent(), uploads);
                open.put(upload.id(), piece);
            }
            try {
                return receive(upload, piece, body, checksum);
            } finally {
                piece.discard();
                open.remove(upload.id(), piece);
            }
        }
    }

    void remove(String id) throws IOException {
        uploads.remove(id);
        files.dropPart(id);
    }

    private PieceOutcome receive(Upload upload, OpenPiece piece, InputStream body, Optional<PieceChecksum> checksum) throws IOException {
        byte[] buffer = new byte[BUFFER];
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
            if (!piece.write(buffer, count)) {
                return new PieceOutcome.TakenOver();
            }
        }
        if (checksum.isPresent() && (cut || !checksum.get().matches())) {
            return new PieceOutcome.PieceDamaged();
        }
        synchronized (oneAtATime(upload.id())) {
            if (piece.isEnded()) {
                return new PieceOutcome.TakenOver();
            }
            long end = piece.end();
            return end < upload.length() ? new PieceOutcome.Stored(end, false) : complete(upload);
        }
    }

    /** All bytes are forced; the row says so only after the whole was checked. */
    private PieceOutcome complete(Upload upload) throws IOException {
        String actual = files.hashOfPart(upload.id());
        if (upload.sha256().isPresent() && !upload.sha256().get().equals(actual)) {
            remove(upload.id());
            return new PieceOutcome.WholeDamaged();
        }
        if (!uploads.hasContent(actual, upload.length())) {
            files.keep(upload.id(), actual);
        }
        uploads.completed(upload, actual, clock.millis());
        files.dropPart(upload.id());
        return new PieceOutcome.Stored(upload.length(), true);
    }

    private Object oneAtATime(String id) {
        return locks[Math.floorMod(id.hashCode(), LOCKS)];
    }
}
