package yiwang.device.serial.link;

import com.fazecast.jSerialComm.SerialPort;
import com.fazecast.jSerialComm.SerialPortDataListener;
import com.fazecast.jSerialComm.SerialPortEvent;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** A serial port, 8N1 without flow control. */
final class SerialLink implements ByteLink, SerialPortDataListener {

    /** jSerialComm rounds waits up to this step on Linux. */
    private static final int STEP_MS = 100;
    private static final int CHUNK = 256;

    private final SerialPort port;
    private final List<Integer> speeds;
    private volatile boolean lost;

    SerialLink(SerialPort port, List<Integer> speeds) {
        this.port = port;
        this.speeds = List.copyOf(speeds);
        port.setComPortTimeouts(SerialPort.TIMEOUT_READ_SEMI_BLOCKING, STEP_MS, 0);
        port.addDataListener(this);
    }

    @Override
    public int getListeningEvents() {
        return SerialPort.LISTENING_EVENT_PORT_DISCONNECTED;
    }

    /** The event repeats in a busy loop until the port is closed, so it is closed right here. */
    @Override
    public void serialEvent(SerialPortEvent event) {
        lost = true;
        port.closePort();
    }

    @Override
    public int read(byte[] into, Duration limit) throws LinkException {
        Deadline deadline = Deadline.after(limit);
        do {
            // isOpen() stays true after an unplug: only the event and negative counts tell.
            int waiting = lost ? -1 : port.bytesAvailable();
            if (waiting < 0) {
                throw LinkException.lost("the port is gone");
            }
            if (waiting == 0 && deadline.passed()) {
                return 0;
            }
            int count = port.readBytes(into, waiting == 0 ? 1 : Math.min(waiting, into.length));
            if (count < 0) {
                throw LinkException.lost("reading failed, error " + port.getLastErrorCode());
            }
            if (count > 0) {
                return count;
            }
        } while (true);
    }

    @Override
    public int write(byte[] bytes, Duration limit) throws LinkException {
        Deadline deadline = Deadline.after(limit);
        int sent = 0;
        while (sent < bytes.length && !deadline.passed()) {
            byte[] chunk = Arrays.copyOfRange(bytes, sent, Math.min(bytes.length, sent + CHUNK));
            int count = lost ? -1 : port.writeBytes(chunk, chunk.length);
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
        port.removeDataListener();
        port.closePort();
    }
}
