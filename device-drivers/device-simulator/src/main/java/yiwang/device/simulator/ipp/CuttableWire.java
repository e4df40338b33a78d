package yiwang.device.simulator.ipp;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import yiwang.device.simulator.port.Wire;

/** A cable that ends for its reader at a byte that was chosen before; the count is shared by all cables of a device. */
record CuttableWire(Wire cable, AtomicInteger bytesLeft) implements Wire {

    private static final int UNCUT = Integer.MAX_VALUE;

    @Override
    public int read() throws IOException {
        if (bytesLeft.get() != UNCUT && bytesLeft.decrementAndGet() <= 0) {
            bytesLeft.set(UNCUT);
            throw new IOException("cut");
        }
        return cable.read();
    }

    @Override
    public void write(byte[] bytes, int from, int to) throws IOException {
        cable.write(bytes, from, to);
    }
}
