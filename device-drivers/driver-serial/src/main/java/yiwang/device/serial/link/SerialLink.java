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

    /** How soon a byte that came is noticed: in a sixty-fourth of the silence before it, so that no answer gets later by more than 2 %. */
    private static final long SHORTEST_PAUSE_NANOS = 100_000;
    private static final long LONGEST_PAUSE_NANOS = 5_000_000;
    private static final long SILENCE_PER_PAUSE = 64;
    /** Between two looks while nothing is expected. */
    private static final long RESTING_PAUSE_NANOS = 10_000_000;
    private static final int CHUNK = 256;

    private final SerialPort port;
    private final List<Integer> speeds;
    private long silentSince = System.nanoTime();

    SerialLink(SerialPort port, List<Integer> speeds) {
        this.port = port;
        this.speeds = List.copyOf(speeds);
        port.setComPortTimeouts(SerialPort.TIMEOUT_NONBLOCKING, 0, 0);
    }

    @Override
    public int read(byte[] into, Duration limit) throws LinkException {
        Deadline deadline = Deadline.after(limit);
        while (true) {
            int count = take(into);
            if (count > 0 || deadline.passed()) {
                return count;
            }
            // Never a blocking read: whoever else sets the terminal's modes could make it wait for ever.
            long silence = System.nanoTime() - silentSince;
            park(Math.clamp(silence / SILENCE_PER_PAUSE, SHORTEST_PAUSE_NANOS, LONGEST_PAUSE_NANOS), deadline);
        }
    }

    @Override
    public void rest(Duration time) throws LinkException {
        Deadline deadline = Deadline.after(time);
        byte[] unasked = new byte[CHUNK];
        while (!deadline.passed()) {
            if (take(unasked) == 0) {
                park(RESTING_PAUSE_NANOS, deadline);
            }
            Arrays.fill(unasked, (byte) 0);
        }
    }

    private int take(byte[] into) throws LinkException {
        // isOpen() stays true after an unplug: only negative counts tell.
        int waiting = port.bytesAvailable();
        if (waiting < 0) {
            throw LinkException.lost("the port is gone");
        }
        if (waiting == 0) {
            return 0;
        }
        int count = port.readBytes(into, Math.min(waiting, into.length));
        if (count < 0) {
            throw LinkException.lost("reading failed, error " + port.getLastErrorCode());
        }
        silentSince = System.nanoTime();
        return count;
    }

    private static void park(long nanos, Deadline deadline) {
        LockSupport.parkNanos(Math.min(nanos, deadline.remaining().toNanos()));
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
        silentSince = System.nanoTime();
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
