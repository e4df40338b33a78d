package yiwang.device.serial.link;

import java.time.Duration;
import java.util.Arrays;
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

    /**
     * Lets time pass while nothing is expected, without hurry and with little work; what comes all the same is dropped.
     *
     * @throws LinkException as soon as the other end is gone
     */
    default void rest(Duration time) throws LinkException {
        Deadline deadline = Deadline.after(time);
        byte[] unasked = new byte[256];
        while (!deadline.passed()) {
            read(unasked, deadline.remaining());
        }
        Arrays.fill(unasked, (byte) 0);
    }

    /** The line speeds worth trying in this order; empty where speed has no meaning. */
    default List<Integer> speeds() {
        return List.of();
    }

    /** Switches an open line to another speed in baud. */
    default void useSpeed(int baud) throws LinkException { }

    @Override
    void close();
}
