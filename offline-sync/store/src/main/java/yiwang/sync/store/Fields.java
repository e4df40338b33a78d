package yiwang.sync.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The inside of a sealed value: fields one after the other, big-endian, texts as UTF-8 with a 4-byte length. */
final class Fields {

    private Fields() { }

    interface Write {
        void to(Out out) throws IOException;
    }

    interface Read<T> {
        T from(In in) throws IOException;
    }

    static byte[] write(Write content) {
        return write(256, content);
    }

    /** @param about  how many bytes it will be, so that they need not be moved */
    static byte[] write(int about, Write content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(about);
        try {
            content.to(new Out(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail", e);
        }
        return bytes.toByteArray();
    }

    /** @throws yiwang.sync.domain.port.StoreException {@code store_damaged} when the bytes end too early */
    static <T> T read(byte[] bytes, Read<T> content) {
        try {
            return content.from(new In(bytes));
        } catch (IOException | NegativeArraySizeException e) {
            throw StoreFault.damaged(e);
        }
    }

    static final class Out extends DataOutputStream {
        private Out(ByteArrayOutputStream bytes) {
            super(bytes);
        }

        void text(String value) throws IOException {
            bytes(value.getBytes(StandardCharsets.UTF_8));
        }

        void bytes(byte[] value) throws IOException {
            writeInt(value.length);
            write(value);
        }

        void id(UUID value) throws IOException {
            writeLong(value.getMostSignificantBits());
            writeLong(value.getLeastSignificantBits());
        }

        void texts(List<String> values) throws IOException {
            writeInt(values.size());
            for (String value : values) {
                text(value);
            }
        }
    }

    static final class In extends DataInputStream {
        private In(byte[] bytes) {
            super(new ByteArrayInputStream(bytes));
        }

        String text() throws IOException {
            return new String(bytes(), StandardCharsets.UTF_8);
        }

        byte[] bytes() throws IOException {
            byte[] value = new byte[Math.min(readInt(), available())];
            readFully(value);
            return value;
        }

        UUID id() throws IOException {
            return new UUID(readLong(), readLong());
        }

        List<String> texts() throws IOException {
            List<String> values = new ArrayList<>();
            for (int left = readInt(); left > 0; left--) {
                values.add(text());
            }
            return values;
        }
    }
}
