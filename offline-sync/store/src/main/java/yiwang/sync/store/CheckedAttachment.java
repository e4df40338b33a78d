package yiwang.sync.store;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A decrypting stream whose failure says what it means: the file is not the one that was stored. */
final class CheckedAttachment extends FilterInputStream {

    CheckedAttachment(InputStream decrypting) {
        super(decrypting);
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) {
        try {
            return super.read(bytes, offset, length);
        } catch (IOException e) {
            throw StoreFault.damaged(e);
        }
    }
}
