package yiwang.device.simulator.window;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import yiwang.device.simulator.SimulatedDevice;
import yiwang.device.simulator.port.SimulatedPort;
import yiwang.device.simulator.port.Wire;

/**
 * A call keypad with an evaluator beside it, as a program. Sends a press again until the host has acknowledged it, three
 * times in all. All methods may be called from any thread.
 */
public final class KeypadSimulator implements SimulatedDevice {

    private static final int TRIES = 3;
    private static final long PATIENCE_MS = 100;

    private final SimulatedPort port;
    private final int address;
    private final BlockingQueue<String> acknowledged = new LinkedBlockingQueue<>();
    private final List<String> ordered = new ArrayList<>();
    /** Of a press whose acknowledgement looks like the request to rate. */
    private volatile String unanswered = "";
    private volatile Wire wire;
    private volatile int cutAfter = Integer.MAX_VALUE;

    private KeypadSimulator(SimulatedPort port, int address) {
        this.port = port;
        this.address = address;
    }

    /** @param link {@code pty:PATH} or {@code tcp:PORT}; @param address on the bus */
    public static KeypadSimulator start(String link, int address) throws IOException {
        KeypadSimulator simulator = new KeypadSimulator(SimulatedPort.of(link), address);
        simulator.port.plug(simulator::serve);
        return simulator;
    }

    /** Presses a key: data behind the key function. @return whether the host acknowledged it */
    public boolean press(int... data) throws InterruptedException, IOException {
        return send(0x01, data);
    }

    public boolean next() throws InterruptedException, IOException {
        return press(0x0C);
    }

    /** The citizen's hand. @param key 1 for the first */
    public boolean rate(int key) throws InterruptedException, IOException {
        return send(0x11, key);
    }

    private boolean send(int function, int... data) throws InterruptedException, IOException {
        byte[] frame = frame(function, data);
        String wanted = text(function == 0x11 ? 0x01 : function, data);
        acknowledged.clear();
        unanswered = wanted;
        for (int i = 0; i < TRIES; i++) {
            raw(frame);
            String heard = acknowledged.poll(PATIENCE_MS, TimeUnit.MILLISECONDS);
            while (heard != null && !heard.equals(wanted)) {
                heard = acknowledged.poll();
            }
            if (heard != null) {
                unanswered = "";
                return true;
            }
        }
        unanswered = "";
        return false;
    }

    /** Bytes on the line as they are: noise, half frames. */
    public void raw(byte[] bytes) throws IOException {
        Wire now = wire;
        if (now == null) {
            return;
        }
        int count = Math.min(bytes.length, cutAfter);
        now.write(bytes, 0, count);
        if (count < bytes.length) {
            cutAfter = Integer.MAX_VALUE;
            unplug();
        }
    }

    /** Pulls the cable inside the next press, after so many bytes. */
    public void cutAfter(int bytes) {
        cutAfter = bytes;
    }

    /** What the host asked for, oldest first: {@code ticket 012}, {@code waiting 007}, {@code beep}, {@code evaluate}, {@code ack 01 0C}. */
    public synchronized List<String> orders() {
        return List.copyOf(ordered);
    }

    /** Waits until a host is on the line. */
    public boolean awaitHost(Duration limit) throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        while (wire == null && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
        return wire != null;
    }

    byte[] frame(int function, int... data) {
        byte[] bytes = new byte[9 + data.length];
        bytes[0] = (byte) 0xFF;
        bytes[1] = 0x68;
        bytes[2] = bytes[3] = (byte) (2 + data.length);
        bytes[4] = 0x68;
        bytes[5] = (byte) address;
        bytes[6] = (byte) function;
        int sum = address + function;
        for (int i = 0; i < data.length; i++) {
            bytes[7 + i] = (byte) data[i];
            sum += data[i];
        }
        bytes[7 + data.length] = (byte) sum;
        bytes[8 + data.length] = 0x16;
        return bytes;
    }

    /** An old connection may end after a new one has begun. */
    private synchronized void gone(Wire cable) {
        if (wire == cable) {
            wire = null;
        }
    }

    private void serve(Wire cable) throws IOException {
        wire = cable;
        try {
            while (true) {
                int b = cable.read();
                if (b < 0) {
                    return;
                }
                if (b == 0xFF) {
                    order(cable);
                }
            }
        } finally {
            gone(cable);
        }
    }

    private void order(Wire cable) throws IOException {
        if (cable.read() != 0x68) {
            return;
        }
        int length = cable.read();
        if (length < 2 || length != cable.read() || cable.read() != 0x68) {
            return;
        }
        int to = cable.read();
        int function = cable.read();
        int[] data = new int[length - 2];
        int sum = to + function;
        for (int i = 0; i < data.length; i++) {
            data[i] = cable.read();
            sum += data[i];
        }
        if (cable.read() == (sum & 0xFF) && cable.read() == 0x16 && to == address) {
            carryOut(function, data);
        }
    }

    private synchronized void carryOut(int function, int[] data) {
        if (function == 0x03 && data.length == 0) {
            ordered.add("beep");
        } else if (function == 0x02 && data.length == 6) {
            boolean ticket = data[0] == 0x0A;
            StringBuilder digits = new StringBuilder();
            for (int i = ticket ? 3 : 0; i < (ticket ? 6 : 3); i++) {
                digits.append(data[i] == 0x0A ? " " : Integer.toString(data[i]));
            }
            ordered.add((ticket ? "ticket " : "waiting ") + digits);
        } else if (function == 0x01 && data.length == 1 && data[0] == 0x0B && !text(function, data).equals(unanswered)) {
            ordered.add("evaluate");
        } else {
            ordered.add("ack " + text(function, data));
            acknowledged.add(text(function, data));
        }
    }

    private static String text(int function, int... data) {
        StringBuilder text = new StringBuilder("%02X".formatted(function));
        for (int b : data) {
            text.append(" %02X".formatted(b));
        }
        return text.toString();
    }

    /** {@code keypad:} and the place. */
    @Override
    public String address() {
        return "keypad:" + port.address();
    }

    @Override
    public void unplug() {
        port.unplug();
    }

    @Override
    public void replug() {
        try {
            port.plug(this::serve);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        port.close();
    }
}
