package yiwang.sync.client;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;

/** So many of the next bytes of a stream, read as they are sent. Can be sent once only: what a cut has cost, the gateway tells. */
final class PieceBody extends RequestBody {

    private static final MediaType TYPE = MediaType.get("application/offset+octet-stream");
    private static final int BUFFER = 32 * 1024;

    private final InputStream from;
    private final long length;

    PieceBody(InputStream from, long length) {
        this.from = from;
        this.length = length;
    }

    @Override
    public MediaType contentType() {
        return TYPE;
    }

    @Override
    public long contentLength() {
        return length;
    }

    @Override
    public boolean isOneShot() {
        return true;
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
        byte[] buffer = new byte[(int) Math.min(BUFFER, length)];
        for (long left = length; left > 0; ) {
            int count = read(buffer, (int) Math.min(buffer.length, left));
            sink.write(buffer, 0, count);
            left -= count;
        }
    }

    /** A file that cannot be read here is no fault of the line. */
    private int read(byte[] buffer, int most) {
        try {
            int count = from.readNBytes(buffer, 0, most);
            if (count == 0) {
                throw new EOFException("the attachment ends before its size");
            }
            return count;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
