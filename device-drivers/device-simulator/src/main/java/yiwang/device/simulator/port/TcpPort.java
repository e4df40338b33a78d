package yiwang.device.simulator.port;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A listening port on the loopback address; several masters may connect, as to a network printer. */
final class TcpPort implements SimulatedPort {

    private static final long LISTENER_LIMIT_MS = 2000;

    private final Set<Socket> connections = ConcurrentHashMap.newKeySet();
    private int port;
    private ServerSocket server;
    private Thread listener;

    TcpPort(int port) {
        this.port = port;
    }

    @Override
    public synchronized String address() {
        return "tcp:127.0.0.1:" + port;
    }

    @Override
    public synchronized void plug(WireHandler handler) throws IOException {
        if (server != null) {
            return;
        }
        ServerSocket opened = new ServerSocket();
        opened.setReuseAddress(true);
        opened.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        port = opened.getLocalPort();
        server = opened;
        listener = Thread.ofPlatform().daemon().name("simulated-port-" + port).start(() -> accept(opened, handler));
    }

    private void accept(ServerSocket listening, WireHandler handler) {
        while (!listening.isClosed()) {
            try {
                Socket socket = listening.accept();
                socket.setTcpNoDelay(true);
                connections.add(socket);
                Thread.ofPlatform().daemon().name("simulated-device-" + port).start(() -> serve(socket, handler));
                if (listening.isClosed()) {
                    socket.close();
                }
            } catch (IOException e) {
                // Closing the listening socket ends accept() like this; anything else concerns one caller only.
            }
        }
    }

    private void serve(Socket socket, WireHandler handler) {
        try (socket) {
            handler.serve(new StreamWire(socket.getInputStream(), socket.getOutputStream()));
        } catch (IOException e) {
            // The caller hung up.
        } finally {
            connections.remove(socket);
        }
    }

    @Override
    public synchronized void unplug() {
        try {
            if (server != null) {
                server.close();
                server = null;
                // The number is free only after the listening thread has let go of it.
                listener.join(LISTENER_LIMIT_MS);
            }
            for (Socket socket : connections) {
                socket.close();
            }
        } catch (IOException e) {
            throw new IllegalStateException("the port does not close", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        unplug();
    }
}
