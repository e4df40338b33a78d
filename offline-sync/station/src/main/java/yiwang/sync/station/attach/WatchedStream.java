package yiwang.sync.station.attach;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Lets a file run through to the store, and stops it before the store has kept it when it grows too large or ends too early. */
final class WatchedStream extends FilterInputStream {

    private final long limit;
    private final FileForm form;
    private final byte[] ring = new byte[FileForm.TAIL];
    private long count;

    WatchedStream(InputStream in, long limit, FileForm form) {
        super(in);
        this.limit = limit;
        this.form = form;
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        if (value >= 0) {
            keep((byte) value);
        } else {
            ended();
        }
        return value;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        for (int i = 0; i < read; i++) {
            keep(buffer[offset + i]);
        }
        if (read < 0) {
            ended();
        }
        return read;
    }

    /** The last bytes that ran through, at most {@link FileForm#TAIL}. */
    private byte[] tail() {
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
            throw new TooLarge();
        }
    }

    private void ended() throws IOException {
        if (!form.endsProperly(tail())) {
            throw new CutOff();
        }
    }

    /** What is wrong with the file. */
    abstract static sealed class Refusal extends IOException {

        private static final long serialVersionUID = 1L;
    }

    /** The file is larger than a material may be. */
    static final class TooLarge extends Refusal {

        private static final long serialVersionUID = 1L;
    }

    /** The end mark of its form is missing. */
    static final class CutOff extends Refusal {

        private static final long serialVersionUID = 1L;
    }
}
