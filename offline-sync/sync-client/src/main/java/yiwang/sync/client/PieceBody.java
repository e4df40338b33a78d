package yiwang.sync.client;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.function.Consumer;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;
import yiwang.sync.protocol.wire.Sha256;

/** So many of the next bytes of a stream, read as they are sent. Can be sent once only: what a cut has cost, the gateway tells. */
final class PieceBody extends RequestBody {

    private static final MediaType TYPE = MediaType.get("application/offset+octet-stream");
    private static final int BUFFER = 32 * 1024;
    private static final String ENDS_EARLY = "the attachment ends before its size";

    private final InputStream from;
    private final long length;
    private final Runnable written;

    PieceBody(InputStream from, long length) {
        this(from, length, () -> { });
    }

    private PieceBody(InputStream from, long length, Runnable written) {
        this.from = from;
        this.length = length;
        this.written = written;
    }

    /** The same one. @param all told when all of it was handed over to be sent */
    PieceBody telling(Runnable all) {
        return new PieceBody(from, length, all);
    }

    /** So many of the next bytes. A file that cannot be read here is no fault of the line. */
    static byte[] readAll(InputStream from, int length) {
        byte[] bytes = new byte[length];
        if (read(from, bytes, length) < length) {
            throw new UncheckedIOException(new EOFException(ENDS_EARLY));
        }
        return bytes;
    }

    /** The same bytes, read now. @param checksum told their SHA-256, Base64 */
    PieceBody checked(Consumer<String> checksum) {
        byte[] bytes = readAll(from, (int) length);
        checksum.accept(Base64.getEncoder().encodeToString(Sha256.digest().digest(bytes)));
        return new PieceBody(new ByteArrayInputStream(bytes), length);
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
            int count = read(from, buffer, (int) Math.min(buffer.length, left));
            sink.write(buffer, 0, count);
            left -= count;
        }
        written.run();
    }

    private static int read(InputStream from, byte[] buffer, int most) {
        try {
            int count = from.readNBytes(buffer, 0, most);
            if (count == 0) {
                throw new EOFException(ENDS_EARLY);
            }
            return count;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
