package yiwang.sync.station.attach;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Lets a file run through to the store, keeps its last bytes and stops it when it grows too large. */
final class WatchedStream extends FilterInputStream {

    private final long limit;
    private final byte[] ring = new byte[FileForm.TAIL];
    private long count;

    WatchedStream(InputStream in, long limit) {
        super(in);
        this.limit = limit;
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        if (value >= 0) {
            keep((byte) value);
        }
        return value;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        for (int i = 0; i < read; i++) {
            keep(buffer[offset + i]);
        }
        return read;
    }

    /** The last bytes that ran through, at most {@link FileForm#TAIL}. */
    byte[] tail() {
        int size = (int) Math.min(count, ring.length);
        byte[] tail = new byte[size];
        for (int i = 0; i < size; i++) {
            tail[i] = ring[(int) ((count - size + i) % ring.length)];
        }
        return tail;
    }

    private void keep(byte value) throws IOException {
        ring[(int) (count % ring.length)] = value;
        count++;
        if (count > limit) {
            throw new TooLargeException();
        }
    }

    /** The file is larger than a material may be. */
    static final class TooLargeException extends IOException {

        private static final long serialVersionUID = 1L;
    }
}
