package yiwang.device.scanning.sane;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import yiwang.device.api.DeviceFault;
import yiwang.device.scanning.ScanStopped;

/**
 * The control connection of SANE's network protocol: 32-bit words with the most significant byte first, texts and arrays
 * behind their length. Every length is checked before memory is taken for it.
 */
final class SaneWire {

    /** Longer texts and lists than any scanner has; a hostile one could claim 2 GiB. */
    private static final int MAX_TEXT = 4096;
    private static final int MAX_LIST = 4096;

    private final DataInputStream in;
    private final DataOutputStream out;
    private final ByteArrayOutputStream request = new ByteArrayOutputStream();
    private final OutputStream socket;

    SaneWire(InputStream in, OutputStream out) {
        this.in = new DataInputStream(in);
        this.out = new DataOutputStream(request);
        this.socket = out;
    }

    SaneWire put(int word) throws IOException {
        out.writeInt(word);
        return this;
    }

    SaneWire put(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length + 1);
        out.write(bytes);
        out.writeByte(0);
        return this;
    }

    SaneWire put(byte[] bytes) throws IOException {
        out.write(bytes);
        return this;
    }

    /** One request is one packet. */
    void send() throws IOException {
        request.writeTo(socket);
        socket.flush();
        request.reset();
    }

    int word() throws IOException {
        return in.readInt();
    }

    SaneStatus status() throws IOException {
        return SaneStatus.of(word());
    }

    /** @return what is before the closing zero; empty for the standard's null */
    String text() throws IOException {
        byte[] bytes = bytes();
        int end = 0;
        while (end < bytes.length && bytes[end] != 0) {
            end++;
        }
        return new String(bytes, 0, end, StandardCharsets.UTF_8);
    }

    byte[] bytes() throws IOException {
        byte[] bytes = new byte[length(MAX_TEXT)];
        in.readFully(bytes);
        return bytes;
    }

    List<Integer> words() throws IOException {
        int count = length(MAX_LIST);
        List<Integer> words = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            words.add(word());
        }
        return words;
    }

    List<String> texts() throws IOException {
        int count = length(MAX_LIST);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            texts.add(text());
        }
        return texts;
    }

    int length(int most) throws IOException {
        int length = word();
        if (length < 0 || length > most) {
            throw new ScanStopped(DeviceFault.Kind.PROTOCOL, "impossible length " + length);
        }
        return length;
    }
}
