package yiwang.device.simulator;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.util.HexFormat;

/** A master that knows nothing: bytes out, bytes in, as hex. */
public final class RawLine implements AutoCloseable {

    private static final HexFormat HEX = HexFormat.ofDelimiter(" ").withUpperCase();

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;

    public RawLine(String address) throws IOException {
        String[] parts = address.split(":");
        socket = new Socket(parts[parts.length - 2], Integer.parseInt(parts[parts.length - 1]));
        socket.setSoTimeout(5000);
        in = socket.getInputStream();
        out = socket.getOutputStream();
    }

    public void send(String hex) throws IOException {
        out.write(HEX.parseHex(hex));
        out.flush();
    }

    public void send(byte[] bytes) throws IOException {
        out.write(bytes);
        out.flush();
    }

    public byte[] receive(int bytes) throws IOException {
        return in.readNBytes(bytes);
    }

    public String receiveHex(int bytes) throws IOException {
        return HEX.formatHex(receive(bytes));
    }

    public String ask(String hex, int answerBytes) throws IOException {
        send(hex);
        return receiveHex(answerBytes);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
