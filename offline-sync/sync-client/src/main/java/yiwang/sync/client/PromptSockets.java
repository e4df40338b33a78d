package yiwang.sync.client;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.StandardSocketOptions;
import javax.net.SocketFactory;

/**
 * Sockets that send the end of a request at once: waiting for it to fill a packet costs 40 ms a request beside delayed acknowledgements. Head and
 * body of a small one leave together: on a line that pieces of one file share, each arrives whole before the next.
 */
final class PromptSockets extends SocketFactory {

    @Override
    public Socket createSocket() throws IOException {
        Socket socket = new GatheringSocket();
        socket.setOption(StandardSocketOptions.TCP_NODELAY, true);
        return socket;
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return connected(new InetSocketAddress(host, port), null);
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort) throws IOException {
        return connected(new InetSocketAddress(host, port), new InetSocketAddress(local, localPort));
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return connected(new InetSocketAddress(host, port), null);
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) throws IOException {
        return connected(new InetSocketAddress(host, port), new InetSocketAddress(local, localPort));
    }

    private Socket connected(InetSocketAddress to, InetSocketAddress from) throws IOException {
        Socket socket = createSocket();
        socket.bind(from);
        socket.connect(to);
        return socket;
    }

    /** Its writer says when a request is complete. */
    private static final class GatheringSocket extends Socket {

        private static final int GATHERED = 64 * 1024;

        private OutputStream gathered;

        @Override
        public synchronized OutputStream getOutputStream() throws IOException {
            if (gathered == null) {
                gathered = new BufferedOutputStream(super.getOutputStream(), GATHERED);
            }
            return gathered;
        }
    }
}
