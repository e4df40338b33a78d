package yiwang.sync.client;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Pieces of a file from a stream that stays open from one to the next. Small ones are read when they are taken, so that the next one may be taken
 * while they are under way. Of one thread at a time.
 */
final class PieceSource {

    private static final Logger LOG = LoggerFactory.getLogger(PieceSource.class);

    private final Supplier<InputStream> open;
    private InputStream stream;
    private long at;

    /** @param open the bytes from the beginning */
    PieceSource(Supplier<InputStream> open) {
        this.open = open;
    }

    /** Whether the next piece may be taken while one so long is under way. */
    static boolean isReadAtOnce(long bytes) {
        return bytes <= PieceSize.CHECKED;
    }

    PieceBody take(long from, long bytes) {
        try {
            if (stream == null || at != from) {
                close();
                stream = open.get();
                stream.skipNBytes(from);
            }
            at = from + bytes;
            return isReadAtOnce(bytes) ? new PieceBody(new ByteArrayInputStream(PieceBody.readAll(stream, (int) bytes)), bytes) : new PieceBody(stream, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void close() {
        try {
            if (stream != null) {
                stream.close();
            }
        } catch (IOException e) {
            LOG.debug("an attachment's stream does not close", e);
        }
        stream = null;
    }
}
