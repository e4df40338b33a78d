package yiwang.device.simulator.port;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** A cable made of two streams. */
record StreamWire(InputStream in, OutputStream out) implements Wire {

    StreamWire {
        in = new BufferedInputStream(in);
    }

    @Override
    public int read() throws IOException {
        return in.read();
    }

    @Override
    public void write(byte[] bytes, int from, int to) throws IOException {
        out.write(bytes, from, to - from);
        out.flush();
    }
}
