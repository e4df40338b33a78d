package yiwang.sync.gateway.uploads;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/**
 * A piece of an upload that is being received. Bytes go into the file as they come; the offset follows only after the
 * file was forced. A later request for the same upload takes over: what came so far is settled and this one writes no more.
 */
final class OpenPiece {

    private static final long SETTLE_EVERY = 4L * 1024 * 1024;

    private final FileChannel channel;
    private final Upload upload;
    private final boolean wholeOrNothing;
    private final UploadRepository uploads;
    private long position;
    private long settled;
    private boolean ended;

    /** @param wholeOrNothing the piece carries its own checksum: no part of it counts before that is checked */
    OpenPiece(FileChannel channel, Upload upload, boolean wholeOrNothing, UploadRepository uploads) {
        this.channel = channel;
        this.upload = upload;
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
        if (!wholeOrNothing && position - settled >= SETTLE_EVERY && position < upload.length()) {
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
        channel.force(true);
        if (position > settled && position < upload.length()) {
            uploads.stored(upload.id(), position);
            settled = position;
        }
    }
}
