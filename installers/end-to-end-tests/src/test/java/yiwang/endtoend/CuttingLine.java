package yiwang.endtoend;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;

/** A line that hands everything up, and lets each reply break off after so many bytes while it is bad. */
final class CuttingLine implements AutoCloseable {

    private static final int WHOLE = Integer.MAX_VALUE;

    private final ServerSocket entry;
    private final int gatewayPort;
    private final AtomicInteger replyBytes = new AtomicInteger(WHOLE);
    private final AtomicInteger cut = new AtomicInteger();

    private CuttingLine(ServerSocket entry, int gatewayPort) {
        this.entry = entry;
        this.gatewayPort = gatewayPort;
    }

    static CuttingLine to(int gatewayPort) throws IOException {
        CuttingLine line = new CuttingLine(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), gatewayPort);
        Thread.ofVirtual().start(line::serve);
        return line;
    }

    String url() {
        return "http://127.0.0.1:" + entry.getLocalPort();
    }

    void replyBreaksAfter(int bytes) {
        replyBytes.set(bytes);
    }

    void isWhole() {
        replyBytes.set(WHOLE);
    }

    /** How many replies broke off. */
    int cuts() {
        return cut.get();
    }

    private void serve() {
        try {
            while (true) {
                Socket here = entry.accept();
                Socket there = new Socket(InetAddress.getLoopbackAddress(), gatewayPort);
                Thread.ofVirtual().start(() -> carry(here, there, WHOLE));
                Thread.ofVirtual().start(() -> carry(there, here, replyBytes.get()));
            }
        } catch (IOException e) {
            // closed
        }
    }

    private void carry(Socket from, Socket to, int most) {
        try (from; to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] piece = new byte[8192];
            int left = most;
            for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                out.write(piece, 0, Math.min(read, left));
                out.flush();
                left -= Math.min(read, left);
                if (left == 0) {
                    cut.incrementAndGet();
                    return;
                }
            }
        } catch (IOException e) {
            // the other side went away
        }
    }

    @Override
    public void close() {
        try {
            entry.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
