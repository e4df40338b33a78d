package yiwang.device.scanning.sane;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;

/** Control connection and data connections, all to the host of the address: a port is all that the saned may name. */
final class SaneSockets implements SaneLines {

    private final int millis;
    private final Socket control = new Socket();
    private Socket data = new Socket();

    SaneSockets(SaneAddress address, Duration limit) throws IOException {
        millis = (int) Math.clamp(limit.toMillis(), 1, Integer.MAX_VALUE);
        connect(control, new InetSocketAddress(InetAddress.getByName(address.host()), address.port()));
    }

    private void connect(Socket socket, InetSocketAddress to) throws IOException {
        try {
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(millis);
            socket.connect(to, millis);
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    @Override
    public InputStream in() throws IOException {
        return new BufferedInputStream(control.getInputStream());
    }

    @Override
    public OutputStream out() throws IOException {
        return control.getOutputStream();
    }

    @Override
    public InputStream data(int port) throws IOException {
        data.close();
        data = new Socket();
        connect(data, new InetSocketAddress(control.getInetAddress(), port));
        return new BufferedInputStream(data.getInputStream(), 1 << 16);
    }

    @Override
    public void close() throws IOException {
        data.close();
        control.close();
    }
}
