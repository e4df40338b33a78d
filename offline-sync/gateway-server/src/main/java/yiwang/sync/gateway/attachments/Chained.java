package yiwang.sync.gateway.attachments;

import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;

/** One source after the other, each opened only when it is its turn. */
final class Chained extends InputStream {

    private final Iterator<ByteSource> left;
    private InputStream current = InputStream.nullInputStream();

    Chained(List<ByteSource> sources) {
        this.left = sources.iterator();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (true) {
            int count = current.read(bytes, offset, length);
            if (count > 0) {
                return count;
            }
            if (!left.hasNext()) {
                return -1;
            }
            current.close();
            current = left.next().open();
        }
    }

    @Override
    public void close() throws IOException {
        current.close();
    }
}
