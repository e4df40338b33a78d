package yiwang.sync.gateway.uploads;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/**
 * A piece of an upload that is being received. Bytes go into the file as they come; the offset follows only after the
 * file was forced. A later request for the same upload takes over: what came so far is settled and this one writes no more.
 */
final class OpenPiece {

    /** On a slow line so many bytes are lost at most when the gateway dies; a quick one settles by time, not at every disk write. */
    private static final long SETTLE_BYTES = 64L * 1024;
    private static final long SETTLE_NANOS = 250_000_000L;

    private final FileChannel channel;
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
    OpenPiece(FileChannel channel, Upload upload, boolean noted, boolean wholeOrNothing, UploadRepository uploads) {
        this.channel = channel;
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
        ByteBuffer buffer = ByteBuffer.wrap(bytes, 0, count);
        while (buffer.hasRemaining()) {
            position += channel.write(buffer, position);
        }
        if (!wholeOrNothing && position < upload.length() && position - settled >= SETTLE_BYTES
                && System.nanoTime() - settledAt >= SETTLE_NANOS) {
            settle();
        }
        return true;
    }

    /** The bytes so far become the upload's; the last ones of all wait for the check of the whole. */
    synchronized long end() throws IOException {
        if (!ended) {
            settle();
            ended = true;
        }
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

    synchronized boolean isEnded() {
        return ended;
    }

    private void settle() throws IOException {
        channel.force(false);
        if ((position > settled || !noted) && position < upload.length()) {
            uploads.stored(upload, position);
            settled = position;
            noted = true;
        }
        settledAt = System.nanoTime();
    }
}
