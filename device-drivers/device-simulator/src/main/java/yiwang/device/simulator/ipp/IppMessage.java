package yiwang.device.simulator.ipp;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * One IPP message (RFC 8010), written anew for the simulator.
 *
 * @param code        operation or status
 * @param attributes  in their order, members of collections included as they come
 * @param data        the document behind the attributes
 */
record IppMessage(int code, int requestId, List<IppValue> attributes, byte[] data) {

    static final int OPERATION = 1;
    static final int JOB = 2;
    static final int END = 3;
    static final int PRINTER = 4;

    private static final int HEAD = 8;
    private static final int FIRST_VALUE_TAG = 0x10;

    /** @return empty when these bytes are no IPP */
    static Optional<IppMessage> read(byte[] bytes) {
        if (bytes.length <= HEAD) {
            return Optional.empty();
        }
        ByteBuffer in = ByteBuffer.wrap(bytes);
        in.getShort();
        int code = in.getShort() & 0xFFFF;
        int id = in.getInt();
        List<IppValue> attributes = new ArrayList<>();
        int group = 0;
        String name = "";
        while (in.hasRemaining()) {
            int tag = in.get() & 0xFF;
            if (tag == END) {
                return Optional.of(new IppMessage(code, id, attributes, Arrays.copyOfRange(bytes, in.position(), bytes.length)));
            }
            if (tag < FIRST_VALUE_TAG) {
                group = tag;
                continue;
            }
            Optional<byte[]> own = field(in);
            Optional<byte[]> value = own.isEmpty() ? own : field(in);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            name = own.get().length == 0 ? name : new String(own.get(), StandardCharsets.UTF_8);
            attributes.add(new IppValue(group, tag, name, value.get()));
        }
        return Optional.empty();
    }

    private static Optional<byte[]> field(ByteBuffer in) {
        if (in.remaining() < Short.BYTES) {
            return Optional.empty();
        }
        int length = in.getShort() & 0xFFFF;
        if (length > in.remaining()) {
            return Optional.empty();
        }
        byte[] bytes = new byte[length];
        in.get(bytes);
        return Optional.of(bytes);
    }

    byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(ByteBuffer.allocate(HEAD).put((byte) 2).put((byte) 0).putShort((short) code).putInt(requestId).array());
        int group = 0;
        String before = "";
        for (IppValue value : attributes) {
            if (value.group() != group || value.tag() == IppValue.NEW_GROUP) {
                out.write(value.group());
                group = value.group();
                before = "";
            }
            if (value.tag() != IppValue.NEW_GROUP) {
                byte[] name = value.name().equals(before) ? new byte[0] : value.name().getBytes(StandardCharsets.UTF_8);
                out.write(value.tag());
                write(out, name);
                write(out, value.value());
                before = value.name();
            }
        }
        out.write(END);
        out.writeBytes(data);
        return out.toByteArray();
    }

    private static void write(ByteArrayOutputStream out, byte[] field) {
        out.write(field.length >> 8);
        out.write(field.length);
        out.writeBytes(field);
    }

    Optional<String> text(String name) {
        return values(name).stream().findFirst().map(IppValue::text);
    }

    Optional<Integer> number(String name) {
        return values(name).stream().findFirst().map(IppValue::number);
    }

    private List<IppValue> values(String name) {
        return attributes.stream().filter(value -> value.name().equals(name)).toList();
    }

    /** What stands in a collection behind the member's name, such as media-source in media-col. */
    Optional<String> member(String name) {
        for (int i = 0; i + 1 < attributes.size(); i++) {
            if (attributes.get(i).tag() == IppValue.MEMBER_NAME && attributes.get(i).text().equals(name)) {
                return Optional.of(attributes.get(i + 1).text());
            }
        }
        return Optional.empty();
    }
}
