package yiwang.device.simulator.ipp;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** One value of an attribute. @param group the group's delimiter tag @param tag the value's syntax */
record IppValue(int group, int tag, String name, byte[] value) {

    static final int INTEGER = 0x21;
    static final int BOOLEAN = 0x22;
    static final int ENUM = 0x23;
    static final int RANGE = 0x33;
    static final int TEXT = 0x41;
    static final int NAME = 0x42;
    static final int KEYWORD = 0x44;
    static final int URI = 0x45;
    static final int CHARSET = 0x47;
    static final int LANGUAGE = 0x48;
    static final int MIME = 0x49;
    static final int MEMBER_NAME = 0x4A;
    /** Not of the wire: begins another group of the same kind. */
    static final int NEW_GROUP = -1;

    static IppValue text(int group, int tag, String name, String value) {
        return new IppValue(group, tag, name, value.getBytes(StandardCharsets.UTF_8));
    }

    static IppValue number(int group, int tag, String name, int value) {
        return new IppValue(group, tag, name, ByteBuffer.allocate(Integer.BYTES).putInt(value).array());
    }

    static IppValue yes(int group, String name, boolean value) {
        return new IppValue(group, BOOLEAN, name, new byte[] {(byte) (value ? 1 : 0)});
    }

    static IppValue range(int group, String name, int from, int to) {
        return new IppValue(group, RANGE, name, ByteBuffer.allocate(2 * Integer.BYTES).putInt(from).putInt(to).array());
    }

    static IppValue newGroup(int group) {
        return new IppValue(group, NEW_GROUP, "", new byte[0]);
    }

    String text() {
        return new String(value, StandardCharsets.UTF_8);
    }

    int number() {
        return value.length == Integer.BYTES ? ByteBuffer.wrap(value).getInt() : 0;
    }
}
