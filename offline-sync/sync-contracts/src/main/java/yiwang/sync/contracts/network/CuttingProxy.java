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
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A line that can be cut: a TCP proxy on the loopback which forwards bytes until a {@link Cut} says stop, then resets both
 * sides. Bytes up to the cut arrive, no byte after it does. Counts over all connections since the cut was set.
 */
public final class CuttingProxy implements AutoCloseable {

    private static final int BUFFER = 16 * 1024;

    private final ServerSocket door;
    private volatile InetSocketAddress target;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicLong up = new AtomicLong();
    private final AtomicLong down = new AtomicLong();
    private final AtomicInteger cuts = new AtomicInteger();
    private volatile Cut cut = Cut.never();

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
        dropAll();
        cut = next;
        up.set(0);
        down.set(0);
        cuts.set(0);
    }

    /** Bytes forwarded to the server since the cut was set. */
    public long bytesUp() {
        return up.get();
    }

    /** Bytes forwarded to the client since the cut was set. */
    public long bytesDown() {
        return down.get();
    }

    /** How many times a connection was cut since the cut was set. */
    public int cuts() {
        return cuts.get();
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
        Socket server = new Socket();
        open.add(client);
        open.add(server);
        try {
            client.setTcpNoDelay(true);
            server.setTcpNoDelay(true);
            server.connect(target);
            Cut now = cut;
            Thread upward = Thread.ofVirtual().start(() -> forward(client, server, up, now.up()));
            forward(server, client, down, now.down());
            upward.join();
        } catch (IOException e) {
            reset(client);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            reset(client);
            reset(server);
            open.remove(client);
            open.remove(server);
        }
    }

    private void forward(Socket from, Socket to, AtomicLong count, long limit) {
        byte[] buffer = new byte[BUFFER];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                int pass = (int) Math.max(0, Math.min(n, limit - count.get()));
                out.write(buffer, 0, pass);
                out.flush();
                count.addAndGet(pass);
                if (pass < n) {
                    cuts.incrementAndGet();
                    break;
                }
            }
            to.shutdownOutput();
        } catch (IOException e) {
            cutQuietly(to);
        } finally {
            if (count.get() >= limit) {
                cutQuietly(to);
                cutQuietly(from);
            }
        }
    }

    /** What was forwarded is read before the end is seen; a reset could overtake it. */
    private static void cutQuietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            return;
        }
    }

    private static void reset(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            return;
        }
    }

    private void dropAll() {
        open.forEach(CuttingProxy::reset);
    }

    @Override
    public void close() throws IOException {
        door.close();
        dropAll();
    }
}
