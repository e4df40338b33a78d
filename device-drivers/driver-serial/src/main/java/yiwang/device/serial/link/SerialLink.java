package yiwang.device.serial.link;

import com.fazecast.jSerialComm.SerialPort;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * A serial port, 8N1 without flow control.
 *
 * <p>Without the library's disconnect event on purpose: it repeats in a busy loop, and closing the port from its thread
 * and from ours at the same time locks both for ever. Negative counts tell of an unplug just as soon.
 */
final class SerialLink implements ByteLink {

    /** How soon a byte that came is noticed: at once at first, a little later the longer the silence lasts. */
    private static final long FIRST_PAUSE_NANOS = 100_000;
    private static final long LONGEST_PAUSE_NANOS = 5_000_000;
    private static final int CHUNK = 256;

    private final SerialPort port;
    private final List<Integer> speeds;

    SerialLink(SerialPort port, List<Integer> speeds) {
        this.port = port;
        this.speeds = List.copyOf(speeds);
        port.setComPortTimeouts(SerialPort.TIMEOUT_NONBLOCKING, 0, 0);
    }

    @Override
    public int read(byte[] into, Duration limit) throws LinkException {
        Deadline deadline = Deadline.after(limit);
        long pause = FIRST_PAUSE_NANOS;
        while (true) {
            // isOpen() stays true after an unplug: only negative counts tell.
            int waiting = port.bytesAvailable();
            if (waiting < 0) {
                throw LinkException.lost("the port is gone");
            }
            if (waiting > 0) {
                int count = port.readBytes(into, Math.min(waiting, into.length));
                if (count < 0) {
                    throw LinkException.lost("reading failed, error " + port.getLastErrorCode());
                }
                return count;
            }
            if (deadline.passed()) {
                return 0;
            }
            // Never a blocking read: whoever else sets the terminal's modes could make it wait for ever.
            LockSupport.parkNanos(pause);
            pause = Math.min(pause + pause / 2, LONGEST_PAUSE_NANOS);
        }
    }

    @Override
    public int write(byte[] bytes, Duration limit) throws LinkException {
        Deadline deadline = Deadline.after(limit);
        int sent = 0;
        while (sent < bytes.length && !deadline.passed()) {
            byte[] chunk = Arrays.copyOfRange(bytes, sent, Math.min(bytes.length, sent + CHUNK));
            int count = port.writeBytes(chunk, chunk.length);
            if (count <= 0) {
                throw LinkException.lost("writing failed, error " + port.getLastErrorCode());
            }
            sent += count;
        }
        return sent;
    }

    @Override
    public List<Integer> speeds() {
        return speeds;
    }

    @Override
    public void useSpeed(int baud) throws LinkException {
        if (!port.setBaudRate(baud)) {
            throw LinkException.lost("cannot switch to " + baud + " baud");
        }
    }

    @Override
    public void close() {
        port.closePort();
    }
}
