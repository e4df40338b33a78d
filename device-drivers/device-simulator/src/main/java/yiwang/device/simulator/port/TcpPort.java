package yiwang.device.simulator.port;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A listening port on the loopback address; several masters may connect, as to a network printer. */
final class TcpPort implements SimulatedPort {

    private final Set<Socket> connections = ConcurrentHashMap.newKeySet();
    private final KeptPort port;

    TcpPort(int port) {
        this.port = new KeptPort("simulated-port", new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    }

    @Override
    public String address() {
        return "tcp:127.0.0.1:" + port.place().getPort();
    }

    @Override
    public void plug(WireHandler handler) throws IOException {
        port.listen(socket -> {
            connections.add(socket);
            Thread.ofPlatform().daemon().name("simulated-device").start(() -> serve(socket, handler));
        });
    }

    private void serve(Socket socket, WireHandler handler) {
        try (socket) {
            socket.setTcpNoDelay(true);
            handler.serve(new StreamWire(socket.getInputStream(), socket.getOutputStream()));
        } catch (IOException e) {
            // The caller hung up.
        } finally {
            connections.remove(socket);
        }
    }

    @Override
    public void unplug() {
        try {
            port.refuse();
            hangUp();
        } catch (IOException e) {
            throw new UncheckedIOException("the port does not close", e);
        }
    }

    private void hangUp() throws IOException {
        // Who finds the line cut may be back before the last one is told: only those that were there hang up.
        for (Socket socket : List.copyOf(connections)) {
            socket.close();
        }
    }

    @Override
    public void close() {
        try {
            port.close();
            hangUp();
        } catch (IOException e) {
            throw new UncheckedIOException("the port does not close", e);
        }
    }
}
