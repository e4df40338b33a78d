package yiwang.device.nativecard.wire;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StreamCorruptedException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Messages between the driver and the process of a maker's library; all numbers big-endian.
 * Request: function (1), argument (4). Answer: length of what follows (4), result (4), then blocks, each a length (2) and
 * as many bytes. What a crashing library leaves in the pipe may be anything: reading is total and takes no memory by claims.
 */
public final class VendorFrames {

    /** Far more than text, photo, fingerprints and addresses together. */
    static final int LONGEST = 16 * 1024;

    private VendorFrames() { }

    public static byte[] request(VendorFunction function, int argument) {
        return ByteBuffer.allocate(5).put((byte) function.ordinal()).putInt(argument).array();
    }

    /** The answer in one write, so that a death in the middle leaves as little as possible. */
    public static void send(VendorAnswer answer, OutputStream out) throws IOException {
        int length = 4 + answer.blocks().stream().mapToInt(block -> 2 + block.length).sum();
        ByteBuffer frame = ByteBuffer.allocate(4 + length).putInt(length).putInt(answer.result());
        answer.blocks().forEach(block -> frame.putShort((short) block.length).put(block));
        out.write(frame.array());
        out.flush();
        Arrays.fill(frame.array(), (byte) 0);
    }

    /**
     * @throws java.io.EOFException when the process has ended, in the middle of a frame or between two
     * @throws StreamCorruptedException for bytes that are no answer
     */
    public static VendorAnswer receive(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 4 || length > LONGEST) {
            throw new StreamCorruptedException("an answer of " + length + " bytes");
        }
        byte[] bytes = new byte[length];
        in.readFully(bytes);
        ByteBuffer frame = ByteBuffer.wrap(bytes);
        int result = frame.getInt();
        List<byte[]> blocks = new ArrayList<>();
        while (frame.hasRemaining()) {
            int size = frame.remaining() < 2 ? Integer.MAX_VALUE : Short.toUnsignedInt(frame.getShort());
            if (size > frame.remaining()) {
                throw new StreamCorruptedException("a block longer than its frame");
            }
            byte[] block = new byte[size];
            frame.get(block);
            blocks.add(block);
        }
        Arrays.fill(bytes, (byte) 0);
        return new VendorAnswer(result, blocks);
    }
}
