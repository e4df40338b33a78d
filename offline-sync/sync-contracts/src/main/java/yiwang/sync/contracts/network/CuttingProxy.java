package yiwang.sync.contracts.network;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A line that can be cut: a TCP proxy on the loopback which forwards bytes until a {@link Cut} says stop, then ends both
 * sides. Bytes up to the cut arrive, no byte after it does. Counts over all connections since the cut was set.
 */
public final class CuttingProxy implements AutoCloseable {

    private static final int BUFFER = 16 * 1024;

    private final ServerSocket door;
    private volatile InetSocketAddress target;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile Tally tally = new Tally(Cut.never());

    public CuttingProxy(String host, int port) throws IOException {
        this.target = new InetSocketAddress(host, port);
        this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().name("cutting-proxy").start(this::accept);
    }

    public String url() {
        return "http://127.0.0.1:" + door.getLocalPort();
    }

    /** Where new connections lead from now on: a restarted server may have another port. */
    public void target(String host, int port) {
        target = new InetSocketAddress(host, port);
    }

    /** From now on; counters begin at zero. Connections that are open are ended first. */
    public synchronized void cut(Cut next) {
        Tally fresh = new Tally(next);
        tally = fresh;
        open.forEach(CuttingProxy::end);
    }

    /** Bytes forwarded to the server since the cut was set. */
    public long bytesUp() {
        return tally.up.get();
    }

    /** Bytes forwarded to the client since the cut was set. */
    public long bytesDown() {
        return tally.down.get();
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                Thread.ofVirtual().start(() -> join(client));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void join(Socket client) {
        Tally now = tally;
        Socket server = new Socket();
        open.add(client);
        open.add(server);
        try {
            client.setTcpNoDelay(true);
            server.setTcpNoDelay(true);
            server.connect(target);
            Thread upward = Thread.ofVirtual().start(() -> forward(client, server, now.up, now.cut.up()));
            forward(server, client, now.down, now.cut.down());
            upward.join();
        } catch (IOException e) {
            end(client);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            end(client);
            end(server);
            open.remove(client);
            open.remove(server);
        }
    }

    /** At its limit it ends both sides; at the end of what comes it only says so to the other side. */
    private static void forward(Socket from, Socket to, AtomicLong count, long limit) {
        byte[] buffer = new byte[BUFFER];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                int pass = (int) Math.max(0, Math.min(n, limit - count.get()));
                count.addAndGet(pass);
                out.write(buffer, 0, pass);
                if (pass < n) {
                    end(to);
                    end(from);
                    return;
                }
            }
            to.shutdownOutput();
        } catch (IOException e) {
            end(to);
            end(from);
        }
    }

    private static void end(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            return;
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        open.forEach(CuttingProxy::end);
    }

    private static final class Tally {

        private final Cut cut;
        private final AtomicLong up = new AtomicLong();
        private final AtomicLong down = new AtomicLong();

        private Tally(Cut cut) {
            this.cut = cut;
        }
    }
}
