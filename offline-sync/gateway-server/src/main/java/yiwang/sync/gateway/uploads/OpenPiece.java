package yiwang.sync.gateway.uploads;

import java.io.IOException;
import java.util.List;
import yiwang.sync.gateway.attachments.PieceWriter;
import yiwang.sync.gateway.attachments.StoredPiece;

/**
 * A piece of an upload that is being received. Bytes go to the store as they come; the offset follows only after they
 * were made durable there. A later request for the same upload takes over: what came so far is settled and this one writes no more.
 */
final class OpenPiece {

    /** On a slow line so many bytes are lost at most when the gateway dies; a quick one settles by time, not at every disk write. */
    private static final long SETTLE_BYTES = 64L * 1024;

    private final PieceWriter writer;
    private final long settleNanos;
    private final Upload upload;
    private final boolean wholeOrNothing;
    private final UploadRepository uploads;
    private long position;
    private long settled;
    private long settledAt = System.nanoTime();
    private boolean noted;
    private boolean ended;

    /**
     * @param noted           the upload has its row already
     * @param wholeOrNothing  the piece carries its own checksum: no part of it counts before that is checked
     */
    OpenPiece(PieceWriter writer, long settleNanos, Upload upload, boolean noted, boolean wholeOrNothing, UploadRepository uploads) {
        this.writer = writer;
        this.settleNanos = settleNanos;
        this.upload = upload;
        this.noted = noted;
        this.wholeOrNothing = wholeOrNothing;
        this.uploads = uploads;
        this.position = upload.stored();
        this.settled = upload.stored();
    }

    /** False when another request has taken over. */
    synchronized boolean write(byte[] bytes, int count) throws IOException {
        if (ended) {
            return false;
        }
        writer.write(bytes, count);
        position += count;
        if (!wholeOrNothing && position < upload.length() && position - settled >= SETTLE_BYTES
                && System.nanoTime() - settledAt >= settleNanos) {
            settle();
        }
        return !ended;
    }

    /** The bytes so far become the upload's; the last ones of all wait for the check of the whole. False when another request has taken over. */
    synchronized boolean end() throws IOException {
        if (ended) {
            return false;
        }
        if (position < upload.length()) {
            settle();
        }
        boolean mine = !ended;
        ended = true;
        return mine;
    }

    /** Whether it still receives bytes in front of an offset. */
    synchronized boolean isBefore(long offset) {
        return !ended && position < offset;
    }

    synchronized long position() {
        return position;
    }

    /** Nothing of this piece counts. */
    synchronized void discard() {
        ended = true;
    }

    synchronized void takeOver() throws IOException {
        if (ended) {
            return;
        }
        if (!wholeOrNothing && position < upload.length()) {
            settle();
        }
        ended = true;
    }

    /** Ends it when another instance went on with the upload, or when nobody can say what counts. */
    private void settle() throws IOException {
        boolean mine = false;
        try {
            List<StoredPiece> pieces = writer.settle();
            mine = position == settled && noted || uploads.stored(upload, position, pieces);
        } finally {
            ended |= !mine;
        }
        settled = position;
        noted = true;
        settledAt = System.nanoTime();
    }
}
