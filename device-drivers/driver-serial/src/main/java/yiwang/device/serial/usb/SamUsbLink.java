package yiwang.device.serial.usb;

import java.time.Duration;
import java.util.Arrays;
import yiwang.device.serial.link.ByteLink;
import yiwang.device.serial.link.LinkException;

/**
 * A security module on USB: the frames of the line, each cut in two (device protocols 1.1). Preamble and length, seven bytes, go
 * over one pair of pipes, the rest over the other; joined again they are what a line would have brought.
 */
final class SamUsbLink implements ByteLink {

    static final int HEAD_OUT = 0x02;
    static final int REST_OUT = 0x06;
    static final int HEAD_IN = 0x81;
    static final int REST_IN = 0x85;
    private static final int HEAD_BYTES = 7;
    private static final byte[] PREAMBLE = {(byte) 0xAA, (byte) 0xAA, (byte) 0xAA, (byte) 0x96, 0x69};
    /** Text, photo and two fingers; whatever claims to be longer is no answer, and no rest is waited for. */
    private static final int LONGEST_REST = 0x0A00;

    private final BulkPipes pipes;
    /** The last bytes that came over the pipe for heads. */
    private final byte[] head = new byte[HEAD_BYTES];
    private int restLeft;
    private byte[] came = new byte[0];
    private int given;

    SamUsbLink(BulkPipes pipes) {
        this.pipes = pipes;
    }

    @Override
    public int read(byte[] into, Duration limit) throws LinkException {
        if (given == came.length) {
            fetch(limit);
        }
        int count = Math.min(into.length, came.length - given);
        System.arraycopy(came, given, into, 0, count);
        Arrays.fill(came, given, given + count, (byte) 0);
        given += count;
        return count;
    }

    private void fetch(Duration limit) throws LinkException {
        boolean rest = restLeft > 0;
        byte[] room = new byte[rest ? wholePackets(restLeft) : BulkPipes.PACKET];
        int count = pipes.in(rest ? REST_IN : HEAD_IN, room, limit);
        came = Arrays.copyOf(room, count);
        Arrays.fill(room, (byte) 0);
        given = 0;
        if (rest) {
            restLeft = Math.max(0, restLeft - count);
        } else {
            hearHead();
        }
    }

    /** What is no head is handed on all the same: whoever reads frames knows what to do with noise. */
    private void hearHead() {
        for (byte b : came) {
            System.arraycopy(head, 1, head, 0, HEAD_BYTES - 1);
            head[HEAD_BYTES - 1] = b;
            if (Arrays.equals(head, 0, PREAMBLE.length, PREAMBLE, 0, PREAMBLE.length)) {
                int length = (head[5] & 0xFF) << 8 | head[6] & 0xFF;
                restLeft = length <= LONGEST_REST ? length : 0;
            }
        }
    }

    /** {@inheritDoc} Takes one whole frame: only that can be cut where the module expects it. */
    @Override
    public int write(byte[] frame, Duration limit) throws LinkException {
        dropRests();
        int cut = Math.min(HEAD_BYTES, frame.length);
        int sent = pipes.out(HEAD_OUT, frame, 0, cut, limit);
        return sent < cut ? sent : sent + pipes.out(REST_OUT, frame, cut, frame.length, limit);
    }

    /** A rest whose head was never understood would be taken for that of the next answer. */
    private void dropRests() throws LinkException {
        Arrays.fill(head, (byte) 0);
        restLeft = 0;
        wipe();
        byte[] room = new byte[wholePackets(LONGEST_REST)];
        while (pipes.in(REST_IN, room, Duration.ofMillis(1)) == room.length) {
            Arrays.fill(room, (byte) 0);
        }
        Arrays.fill(room, (byte) 0);
    }

    private static int wholePackets(int bytes) {
        return (bytes + BulkPipes.PACKET - 1) / BulkPipes.PACKET * BulkPipes.PACKET;
    }

    private void wipe() {
        Arrays.fill(came, (byte) 0);
        came = new byte[0];
        given = 0;
    }

    @Override
    public void close() {
        wipe();
        pipes.close();
    }
}
