package yiwang.device.simulator.port;

import java.io.IOException;

/** The device behind the cable; called once for every connection, on a thread of its own. */
@FunctionalInterface
public interface WireHandler {

    void serve(Wire wire) throws IOException;
}
