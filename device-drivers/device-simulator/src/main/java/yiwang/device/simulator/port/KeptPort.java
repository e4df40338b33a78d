package yiwang.device.simulator.port;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.function.Consumer;

/**
 * A TCP port that can stop listening and listen again under the same number. In between it stays bound, so that callers are refused and
 * nobody else, not even a caller's own outgoing connection, is given the number.
 */
public final class KeptPort implements AutoCloseable {

    private static final long LISTENER_LIMIT_MS = 2000;

    private final String name;
    private InetSocketAddress place;
    private ServerSocket server;
    private Thread listener;
    private Socket keeper;

    /** @param wanted port 0 for any, known after the first {@link #listen} */
    public KeptPort(String name, InetSocketAddress wanted) {
        this.name = name;
        this.place = wanted;
    }

    public synchronized InetSocketAddress place() {
        return place;
    }

    /** @param caller  gets each connection in the listening thread, and closes it */
    public synchronized void listen(Consumer<Socket> caller) throws IOException {
        if (server != null) {
            return;
        }
        letGo();
        ServerSocket opened = new ServerSocket();
        opened.setReuseAddress(true);
        opened.bind(place);
        place = (InetSocketAddress) opened.getLocalSocketAddress();
        server = opened;
        listener = Thread.ofPlatform().daemon().name(name).start(() -> accept(opened, caller));
    }

    private static void accept(ServerSocket listening, Consumer<Socket> caller) {
        while (!listening.isClosed()) {
            try {
                Socket socket = listening.accept();
                caller.accept(socket);
                if (listening.isClosed()) {
                    socket.close();
                }
            } catch (IOException e) {
                // Closing the listening socket ends accept() like this; anything else concerns one caller only.
                continue;
            }
        }
    }

    /** Refuses callers from now on; connections that stand are the owner's to close. */
    public synchronized void refuse() throws IOException {
        if (server == null) {
            return;
        }
        stop();
        keeper = new Socket();
        keeper.setReuseAddress(true);
        keeper.bind(place);
    }

    private void stop() throws IOException {
        server.close();
        server = null;
        try {
            // The number is free only after the listening thread has let go of it.
            listener.join(LISTENER_LIMIT_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void letGo() throws IOException {
        if (keeper != null) {
            keeper.close();
            keeper = null;
        }
    }

    @Override
    public synchronized void close() throws IOException {
        if (server != null) {
            stop();
        }
        letGo();
    }
}
