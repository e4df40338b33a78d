package yiwang.device.simulator.port;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A listening port on the loopback address; several masters may connect, as to a network printer. Nobody is back before all are told that the line is cut. */
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
    public synchronized void plug(WireHandler handler) throws IOException {
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
    public synchronized void unplug() {
        try {
            port.refuse();
            hangUp();
        } catch (IOException e) {
            throw new UncheckedIOException("the port does not close", e);
        }
    }

    private void hangUp() throws IOException {
        for (Socket socket : connections) {
            socket.close();
        }
    }

    @Override
    public synchronized void close() {
        try {
            port.close();
            hangUp();
        } catch (IOException e) {
            throw new UncheckedIOException("the port does not close", e);
        }
    }
}
