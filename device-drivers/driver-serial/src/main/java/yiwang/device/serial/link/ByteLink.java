package yiwang.device.serial.link;

import java.time.Duration;
import java.util.List;

/**
 * Raw bytes to and from one device. One owner, one thread.
 *
 * <p>A link that has thrown is dead: close it and open another one.
 */
public interface ByteLink extends AutoCloseable {

    /**
     * Waits for at least one byte.
     *
     * @return how many bytes came, 0 when the limit ended first
     * @throws LinkException when the other end is gone
     */
    int read(byte[] into, Duration limit) throws LinkException;

    /**
     * Hands bytes to the port or the network.
     *
     * @return how many were taken before the limit ended
     * @throws LinkException when the other end is gone
     */
    int write(byte[] bytes, Duration limit) throws LinkException;

    /** The line speeds worth trying in this order; empty where speed has no meaning. */
    default List<Integer> speeds() {
        return List.of();
    }

    /** Switches an open line to another speed in baud. */
    default void useSpeed(int baud) throws LinkException { }

    @Override
    void close();
}
