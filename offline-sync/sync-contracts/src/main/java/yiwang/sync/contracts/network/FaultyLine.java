package yiwang.sync.contracts.network;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A TCP proxy on the loopback with a {@link LineFault}. Counts how often the fault has been felt, so that a test can say so. */
public final class FaultyLine implements AutoCloseable {

    private static final int BUFFER = 16 * 1024;
    private static final long REORDER_AT_MOST_MILLIS = 300;
    private static final int LARGE_PACKET = 3_000;

    private final ServerSocket door;
    private final InetSocketAddress target;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Semaphore passed = new Semaphore(0);
    private final AtomicInteger connections = new AtomicInteger();
    private final AtomicInteger felt = new AtomicInteger();
    private final AtomicInteger large = new AtomicInteger();
    private volatile LineFault fault = LineFault.NONE;

    public FaultyLine(String host, int port) throws IOException {
        this.target = new InetSocketAddress(host, port);
        this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().name("faulty-line").start(this::accept);
    }

    public String url() {
        return "http://127.0.0.1:" + door.getLocalPort();
    }

    /** From now on; connections that are open are ended first. */
    public void fault(LineFault next) {
        fault = next;
        felt.set(0);
        open.forEach(FaultyLine::end);
    }

    /** How often the fault has been felt since it was set: connections swallowed, bytes held up, requests sent twice, places changed. */
    public int felt() {
        return felt.get();
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                int number = connections.incrementAndGet();
                Thread.ofVirtual().start(() -> join(client, number, fault));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void join(Socket client, int number, LineFault with) {
        open.add(client);
        try (Socket server = new Socket()) {
            open.add(server);
            client.setTcpNoDelay(true);
            if (with == LineFault.HALF_OPEN) {
                felt.incrementAndGet();
                client.getInputStream().transferTo(OutputStream.nullOutputStream());
                return;
            }
            if (with == LineFault.REORDER && number % 2 == 1 && passed.tryAcquire(REORDER_AT_MOST_MILLIS, TimeUnit.MILLISECONDS)) {
                felt.incrementAndGet();
            }
            server.connect(target);
            server.setTcpNoDelay(true);
            carry(client, server, number, with);
            open.remove(server);
        } catch (IOException e) {
            end(client);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            end(client);
            open.remove(client);
        }
    }

    private void carry(Socket client, Socket server, int number, LineFault with) throws IOException, InterruptedException {
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        try (Socket twin = new Socket()) {
            if (with == LineFault.DUPLICATE) {
                felt.incrementAndGet();
                open.add(twin);
                twin.connect(target);
                Thread.ofVirtual().start(() -> swallow(twin));
            }
            Thread upward = Thread.ofVirtual().start(() -> forward(client, server, with, bytes -> {
                if (with == LineFault.LARGE_VANISHES && bytes.length > LARGE_PACKET) {
                    felt.incrementAndGet();
                    client.getInputStream().transferTo(OutputStream.nullOutputStream());
                    throw new IOException("the client has given up");
                }
                damage(bytes, with);
                if (with == LineFault.REORDER && number % 2 == 0) {
                    passed.release();
                }
                if (with == LineFault.REPLAY) {
                    kept.writeBytes(bytes);
                }
                if (with == LineFault.DUPLICATE) {
                    repeat(twin, bytes);
                }
            }));
            forward(server, client, with, bytes -> { });
            upward.join();
            open.remove(twin);
        }
        if (with == LineFault.REPLAY && kept.size() > 0) {
            replay(kept.toByteArray());
        }
    }

    private void damage(byte[] bytes, LineFault with) {
        if (bytes.length > LARGE_PACKET && (with == LineFault.ALWAYS_DAMAGED || with == LineFault.SOMETIMES_DAMAGED && large.incrementAndGet() % 5 == 0)) {
            felt.incrementAndGet();
            bytes[bytes.length - 1] ^= 1;
        }
    }

    private void replay(byte[] bytes) throws IOException {
        try (Socket again = new Socket()) {
            again.connect(target);
            again.getOutputStream().write(bytes);
            again.shutdownOutput();
            again.getInputStream().transferTo(OutputStream.nullOutputStream());
            felt.incrementAndGet();
        }
    }

    private interface Heard {
        /** What it leaves in them goes on. */
        void bytes(byte[] bytes) throws IOException;
    }

    private void forward(Socket from, Socket to, LineFault with, Heard heard) {
        byte[] buffer = new byte[with == LineFault.BYTE_A_SECOND ? 1 : BUFFER];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                if (with == LineFault.BYTE_A_SECOND) {
                    felt.incrementAndGet();
                    closed.await(1, TimeUnit.SECONDS);
                }
                byte[] bytes = Arrays.copyOf(buffer, n);
                heard.bytes(bytes);
                out.write(bytes);
            }
            to.shutdownOutput();
        } catch (IOException e) {
            end(to);
            end(from);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The gateway may have ended the twin; the line itself goes on. */
    private static void repeat(Socket twin, byte[] bytes) {
        try {
            twin.getOutputStream().write(bytes);
        } catch (IOException e) {
            end(twin);
        }
    }

    private static void swallow(Socket twin) {
        try {
            twin.getInputStream().transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            end(twin);
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
        closed.countDown();
        door.close();
        open.forEach(FaultyLine::end);
    }
}
