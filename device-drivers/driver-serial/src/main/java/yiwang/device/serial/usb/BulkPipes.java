package yiwang.device.serial.usb;

import java.time.Duration;
import yiwang.device.serial.link.LinkException;

/**
 * The bulk pipes of one opened USB device. One owner, one thread. Full speed: packets of at most {@link #PACKET} bytes.
 *
 * <p>Pipes that have thrown are dead: close them and open the device again.
 */
interface BulkPipes extends AutoCloseable {

    int PACKET = 64;

    /**
     * @param pipe  the endpoint's address, such as 0x02
     * @return how many bytes the device took before the limit ended
     * @throws LinkException when the device is gone or the pipe is stalled
     */
    int out(int pipe, byte[] bytes, int from, int to, Duration limit) throws LinkException;

    /**
     * Waits until as many bytes are there, or the device ends its transfer with a short packet, or the limit ends.
     *
     * @param pipe   the endpoint's address, such as 0x81
     * @param into   its length is a multiple of {@link #PACKET}: a packet is never cut
     * @param limit  less than a millisecond counts as one
     * @return how many bytes came, 0 when the limit ended first
     * @throws LinkException when the device is gone or the pipe is stalled
     */
    int in(int pipe, byte[] into, Duration limit) throws LinkException;

    @Override
    void close();
}
