package yiwang.device.simulator.port;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * The module's end of its bulk pipes. Requests: seven bytes by 0x02, then the rest by 0x06; what does not come so is not heard.
 * Answers: preamble and length by 0x81, the rest by 0x85, in packets of at most 64 bytes.
 */
final class SamUsbWire implements Wire {

    private static final int HEAD_OUT = 0x02;
    private static final int REST_OUT = 0x06;
    private static final int HEAD_IN = 0x81;
    private static final int REST_IN = 0x85;
    private static final int HEAD_BYTES = 7;
    private static final int PACKET = 64;

    private final DataInputStream in;
    private final OutputStream out;
    private byte[] heard = new byte[0];
    private int at;
    private int restToHear;
    private long preambleSeen;
    private int lengthBytes;
    private int length;
    private int restToSay;

    SamUsbWire(InputStream in, OutputStream out) {
        this.in = new DataInputStream(new BufferedInputStream(in));
        this.out = out;
    }

    @Override
    public int read() throws IOException {
        while (at == heard.length) {
            int endpoint = in.read();
            if (endpoint < 0) {
                return -1;
            }
            byte[] packet = new byte[in.readUnsignedByte()];
            in.readFully(packet);
            if (fits(endpoint, packet)) {
                heard = packet;
                at = 0;
            }
        }
        return heard[at++] & 0xFF;
    }

    private boolean fits(int endpoint, byte[] packet) {
        if (endpoint == HEAD_OUT) {
            restToHear = packet.length == HEAD_BYTES ? (packet[5] & 0xFF) << 8 | packet[6] & 0xFF : 0;
            return restToHear > 0;
        }
        boolean awaited = endpoint == REST_OUT && packet.length <= restToHear;
        restToHear -= awaited ? packet.length : restToHear;
        return awaited;
    }

    @Override
    public synchronized void write(byte[] bytes, int from, int to) throws IOException {
        for (int at = from; at < to; ) {
            int end = restToSay > 0 ? Math.min(to, at + Math.min(PACKET, restToSay)) : headEnd(bytes, at, to);
            send(restToSay > 0 ? REST_IN : HEAD_IN, bytes, at, end);
            if (restToSay > 0) {
                restToSay -= end - at;
            } else if (lengthBytes == 0 && length > 0) {
                restToSay = length;
                length = 0;
            }
            at = end;
        }
    }

    /** Where the packet of heads that begins here ends: behind a whole head, or with what there is. */
    private int headEnd(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && at - from < PACKET) {
            int b = bytes[at++] & 0xFF;
            if (lengthBytes > 0) {
                length = length << 8 | b;
                if (--lengthBytes == 0) {
                    return at;
                }
            } else {
                preambleSeen = (preambleSeen << 8 | b) & 0xFF_FFFF_FFFFL;
                if (preambleSeen == 0xAA_AAAA_9669L) {
                    lengthBytes = 2;
                    preambleSeen = 0;
                }
            }
        }
        return at;
    }

    private void send(int endpoint, byte[] bytes, int from, int to) throws IOException {
        byte[] packet = new byte[to - from + 2];
        packet[0] = (byte) endpoint;
        packet[1] = (byte) (to - from);
        System.arraycopy(bytes, from, packet, 2, to - from);
        out.write(packet);
        out.flush();
    }
}
