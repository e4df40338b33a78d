package yiwang.sync.gateway.attachments;

import java.io.IOException;
import java.util.List;

/** Bytes of one upload from one request. Used by one thread at a time. */
public interface PieceWriter extends AutoCloseable {

    /** Not durable yet. */
    void write(byte[] bytes, int count) throws IOException;

    /**
     * All bytes so far survive a crash when this returns.
     *
     * @return what the upload's row has to name for them, in order, since the last time; empty when the store finds them by itself
     */
    List<StoredPiece> settle() throws IOException;

    /** False when pieces that the row names by now do not end where this writer began: another instance went on with the upload. */
    boolean follows(List<StoredPiece> before);

    /** SHA-256 in hex of the pieces before and of what came since, settled or not; empty text when some of it is there no more. */
    String hash(List<StoredPiece> before) throws IOException;

    /** Makes a durable attachment of the pieces before and of what came since. Pieces stay until the upload is dropped. */
    void keep(List<StoredPiece> before, String sha256) throws IOException;

    /** What was not settled is given up. */
    @Override
    void close() throws IOException;
}
