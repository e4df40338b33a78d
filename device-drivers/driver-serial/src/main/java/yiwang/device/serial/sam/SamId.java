package yiwang.device.serial.sam;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Identity of a security module: u16, u16, u32, u32, u32, little-endian, shown as {@code 05.03-20130924-0000123456-0987654321}. */
final class SamId {

    private SamId() { }

    static String format(byte[] bytes) {
        ByteBuffer id = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        return String.format("%02d.%02d-%08d-%010d-%010d", Short.toUnsignedInt(id.getShort()), Short.toUnsignedInt(id.getShort()),
                Integer.toUnsignedLong(id.getInt()), Integer.toUnsignedLong(id.getInt()), Integer.toUnsignedLong(id.getInt()));
    }
}
