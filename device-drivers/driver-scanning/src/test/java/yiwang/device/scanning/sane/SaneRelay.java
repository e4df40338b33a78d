package yiwang.device.scanning.sane;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;

/**
 * Between one client and a real saned: keeps what saned says, and lets everything pass until the answer to the n-th
 * SANE_NET_START, which it makes say JAMMED. SANE's test backend can fail every page or none; papers jam on the seventh.
 */
final class SaneRelay implements AutoCloseable {

    private static final int SANE_NET_START = 7;
    private static final int START_REQUEST_BYTES = 8;
    private static final byte JAMMED = 6;

    private final ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    private final int sanedPort;
    private final int goodPages;
    private final ByteArrayOutputStream request = new ByteArrayOutputStream();
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private int starts;
    /** One side hung up; the other one is told by the closing of its socket. */
    private volatile boolean sessionEnded;

    SaneRelay(int sanedPort, int goodPages) throws IOException {
        this.sanedPort = sanedPort;
        this.goodPages = goodPages;
        Thread.ofVirtual().name("sane relay").start(this::serve);
    }

    String address(String scanner) {
        return "127.0.0.1:" + server.getLocalPort() + "/" + scanner;
    }

    /** All that saned said on the control connection so far. */
    synchronized byte[] said() {
        return said.toByteArray();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private void serve() {
        try (Socket client = server.accept(); Socket saned = new Socket(InetAddress.getLoopbackAddress(), sanedPort)) {
            Thread requests = Thread.ofVirtual().name("requests").start(() -> pump(client, saned, true));
            pump(saned, client, false);
            requests.interrupt();
        } catch (IOException e) {
            sessionEnded = true;
        }
    }

    private void pump(Socket from, Socket to, boolean requests) {
        byte[] buffer = new byte[1 << 16];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int count = in.read(buffer); count > 0 && !sessionEnded; count = in.read(buffer)) {
                if (requests) {
                    remember(buffer, count);
                } else {
                    answer(buffer, count);
                }
                out.write(buffer, 0, count);
                out.flush();
            }
            to.shutdownOutput();
        } catch (IOException e) {
            sessionEnded = true;
        }
    }

    private synchronized void remember(byte[] buffer, int count) {
        request.write(buffer, 0, count);
    }

    /** Question and answer alternate strictly, so what was asked since the last answer is the question. */
    private synchronized void answer(byte[] buffer, int count) {
        byte[] asked = request.toByteArray();
        request.reset();
        if (asked.length == START_REQUEST_BYTES && ByteBuffer.wrap(asked).getInt() == SANE_NET_START && ++starts == goodPages + 1) {
            buffer[3] = JAMMED;
        }
        said.write(buffer, 0, count);
    }
}
