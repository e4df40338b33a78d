package yiwang.device.simulator.port;

import java.io.IOException;

/** The device's end of the cable. */
public interface Wire {

    /** @return the next byte, or -1 when the cable is gone */
    int read() throws IOException;

    void write(byte[] bytes, int from, int to) throws IOException;
}
