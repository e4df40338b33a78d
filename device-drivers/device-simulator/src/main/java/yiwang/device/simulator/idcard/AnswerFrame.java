package yiwang.device.simulator.idcard;

import java.io.ByteArrayOutputStream;

/** Builds what a module sends. */
final class AnswerFrame {

    private AnswerFrame() { }

    static byte[] of(int sw3, byte... data) {
        ByteArrayOutputStream counted = new ByteArrayOutputStream();
        int length = data.length + 4;
        counted.write(length >> 8);
        counted.write(length);
        counted.write(0);
        counted.write(0);
        counted.write(sw3);
        counted.writeBytes(data);
        int sum = 0;
        for (byte b : counted.toByteArray()) {
            sum ^= b;
        }
        counted.write(sum);
        ByteArrayOutputStream frame = new ByteArrayOutputStream();
        frame.writeBytes(new byte[] {(byte) 0xAA, (byte) 0xAA, (byte) 0xAA, (byte) 0x96, 0x69});
        frame.writeBytes(counted.toByteArray());
        return frame.toByteArray();
    }
}
