package yiwang.sync.contracts.network;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.ssl.SSLContext;

/**
 * Somebody on the way who ends TLS with a certificate of his own, reads what comes and passes it on over TLS to the true server:
 * what boxes for "security inspection" in offices do. Counts what it could read.
 */
public final class InterceptingProxy implements AutoCloseable {

    private static final int BUFFER = 16 * 1024;

    private final ServerSocket door;
    private final SSLContext onward;
    private final String host;
    private final int port;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicLong read = new AtomicLong();
    private final AtomicLong connections = new AtomicLong();

    /** @param own what it shows; @param onward how it trusts the true server */
    public InterceptingProxy(SSLContext own, SSLContext onward, String host, int port) throws IOException {
        this.door = own.getServerSocketFactory().createServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.onward = onward;
        this.host = host;
        this.port = port;
        Thread.ofVirtual().name("intercepting-proxy").start(this::accept);
    }

    public String url() {
        return "https://127.0.0.1:" + door.getLocalPort();
    }

    /** Bytes that it got in clear from clients. */
    public long bytesRead() {
        return read.get();
    }

    public long connections() {
        return connections.get();
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                connections.incrementAndGet();
                Thread.ofVirtual().start(() -> join(client));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void join(Socket client) {
        open.add(client);
        try (client; Socket server = onward.getSocketFactory().createSocket(host, port)) {
            open.add(server);
            Thread upward = Thread.ofVirtual().start(() -> forward(client, server, read));
            forward(server, client, new AtomicLong());
            server.close();
            client.close();
            upward.join();
        } catch (IOException e) {
            open.remove(client);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void forward(Socket from, Socket to, AtomicLong count) {
        byte[] buffer = new byte[BUFFER];
        try {
            InputStream in = from.getInputStream();
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                count.addAndGet(n);
                to.getOutputStream().write(buffer, 0, n);
                to.getOutputStream().flush();
            }
        } catch (IOException e) {
            end(to);
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
        open.forEach(InterceptingProxy::end);
    }
}
