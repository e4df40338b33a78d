package yiwang.device.scanning.sane;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import yiwang.device.api.DeviceFault;
import yiwang.device.spi.LinkTap;
import yiwang.device.spi.recording.FaultNote;

/** What comes over a connection, told to somebody before it is used, and how the connection ends. */
final class HeardStream extends FilterInputStream {

    /** Hears bytes as they are read. */
    @FunctionalInterface
    interface Ear {
        void hear(byte[] bytes, int offset, int count);

        /** Nothing more will come. */
        default void end() { }
    }

    private final Ear ear;
    private final LinkTap tap;

    HeardStream(InputStream in, Ear ear, LinkTap tap) {
        super(in);
        this.ear = ear;
        this.tap = tap;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        try {
            int count = in.read(into, offset, length);
            if (count < 0) {
                ended(SaneFaults.of(new EOFException()));
            } else {
                ear.hear(into, offset, count);
            }
            return count;
        } catch (IOException e) {
            ended(SaneFaults.of(e));
            throw e;
        }
    }

    private void ended(DeviceFault why) {
        ear.end();
        tap.noted(FaultNote.NONE.of(why));
    }
}
