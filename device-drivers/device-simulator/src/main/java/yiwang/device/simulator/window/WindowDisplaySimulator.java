package yiwang.device.simulator.window;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import yiwang.device.simulator.SimulatedDevice;
import yiwang.device.simulator.port.SimulatedPort;
import yiwang.device.simulator.port.Wire;

/** A strip of LEDs behind an ONBON font card (6代字库), as a program. Forgets what it shows when its power is cut. */
public final class WindowDisplaySimulator implements SimulatedDevice {

    private static final int HEADER = 16;
    private static final int LENGTH_AT = 12;
    private static final Charset GB2312 = Charset.forName("GB2312");

    private final SimulatedPort port;
    private final int screen;
    private final List<String> rows = new ArrayList<>();
    private boolean mute;
    private boolean refusing;

    private WindowDisplaySimulator(SimulatedPort port, int screen) {
        this.port = port;
        this.screen = screen;
    }

    /** @param link {@code pty:PATH} or {@code tcp:PORT}; @param screen its address */
    public static WindowDisplaySimulator start(String link, int screen) throws IOException {
        WindowDisplaySimulator simulator = new WindowDisplaySimulator(SimulatedPort.of(link), screen);
        simulator.port.plug(simulator::serve);
        return simulator;
    }

    /** What is to be seen, row by row: {@code 1 请到3号窗口} is a red, {@code running 1 ...} a running one. */
    public synchronized List<String> rows() {
        return List.copyOf(rows);
    }

    /** Hears nothing and says nothing, as without power; what it showed is gone. */
    public synchronized void power(boolean on) {
        mute = !on;
        if (!on) {
            rows.clear();
        }
    }

    public synchronized void refuse(boolean on) {
        refusing = on;
    }

    private void serve(Wire cable) throws IOException {
        ByteArrayOutputStream frame = new ByteArrayOutputStream();
        int b = cable.read();
        while (b >= 0) {
            if (b == 0xA5) {
                frame.reset();
            } else if (b == 0x5A) {
                byte[] answer = heard(unstuffed(frame.toByteArray()));
                frame.reset();
                cable.write(answer, 0, answer.length);
            } else if (frame.size() < 8192) {
                frame.write(b);
            }
            b = cable.read();
        }
    }

    private static byte[] unstuffed(byte[] stuffed) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int i = 0; i < stuffed.length; i++) {
            int b = stuffed[i] & 0xFF;
            if ((b == 0xA6 || b == 0x5B) && i + 1 < stuffed.length) {
                int second = stuffed[++i];
                out.write(b == 0xA6 ? second == 2 ? 0xA5 : 0xA6 : second == 2 ? 0x5A : 0x5B);
            } else {
                out.write(b);
            }
        }
        return out.toByteArray();
    }

    private synchronized byte[] heard(byte[] body) {
        if (mute || body.length < HEADER + 7) {
            return new byte[0];
        }
        int sum = (body[body.length - 2] & 0xFF) | (body[body.length - 1] & 0xFF) << 8;
        if (sum != crc(body, body.length - 2) || little(body, 0, 2) != screen || little(body, LENGTH_AT, 4) != body.length - 2 - HEADER) {
            return new byte[0];
        }
        int group = body[HEADER] & 0xFF;
        int command = body[HEADER + 1] & 0xFF;
        boolean known = group == 0xA2 && command == 0 || group == 0xA3 && command == 0xA7;
        if (known && !refusing && group == 0xA3) {
            show(body);
        }
        return answer(known && !refusing);
    }

    private void show(byte[] body) {
        int at = HEADER + 5;
        if ((body[at] & 0xFF) == 0xFF) {
            rows.clear();
        }
        int areas = body[at + 1] & 0xFF;
        at += 2;
        for (int i = 0; i < areas; i++) {
            int length = (int) little(body, at, 2);
            int area = at + 2;
            int effect = body[area + 19];
            int textLength = (int) little(body, area + 23, 4);
            String text = new String(body, area + 27, textLength, GB2312);
            String colour = text.startsWith("\\C") ? text.substring(2, 3) + " " : "";
            String words = (colour.isEmpty() ? text : text.substring(3)).replace("\\\\", "\\");
            rows.add((effect == 3 ? "running " : effect == 5 ? "blinking " : "") + colour + words);
            at += 2 + length;
        }
    }

    private byte[] answer(boolean accepted) {
        byte[] body = new byte[HEADER + 5];
        body[2] = (byte) screen;
        body[3] = (byte) (screen >> 8);
        body[4] = (byte) 0xF0;
        body[LENGTH_AT] = 5;
        body[HEADER] = (byte) 0xA0;
        body[HEADER + 1] = (byte) (accepted ? 0 : 1);
        int crc = crc(body, body.length);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(0xA5);
        for (byte b : body) {
            stuff(out, b & 0xFF);
        }
        stuff(out, crc & 0xFF);
        stuff(out, crc >> 8 & 0xFF);
        out.write(0x5A);
        return out.toByteArray();
    }

    private static void stuff(ByteArrayOutputStream out, int b) {
        int first = b == 0xA5 || b == 0xA6 ? 0xA6 : b == 0x5A || b == 0x5B ? 0x5B : -1;
        if (first < 0) {
            out.write(b);
        } else {
            out.write(first);
            out.write(b == 0xA5 || b == 0x5A ? 2 : 1);
        }
    }

    /** Bit by bit, as the card's manual draws it. */
    private static int crc(byte[] bytes, int count) {
        int register = 0;
        for (int i = 0; i < count * 8; i++) {
            int in = (bytes[i / 8] >> i % 8 & 1) ^ (register & 1);
            register >>= 1;
            if (in == 1) {
                register ^= 0xA001;
            }
        }
        return register;
    }

    private static long little(byte[] bytes, int at, int count) {
        long value = 0;
        for (int i = count - 1; i >= 0; i--) {
            value = value << 8 | bytes[at + i] & 0xFF;
        }
        return value;
    }

    /** {@code onbon:} and the place. */
    @Override
    public String address() {
        return "onbon:" + port.address();
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
