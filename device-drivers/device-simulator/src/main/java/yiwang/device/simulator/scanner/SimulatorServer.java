package yiwang.device.simulator.scanner;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A place on the network where a simulated scanner listens, one virtual thread a client; its cable can be pulled and put back. */
final class SimulatorServer {

    /** What is done with one client until it hangs up. */
    interface Talk {
        /** @param lines every open connection; a further one is to be put in, so that a power cut ends it too */
        void with(Socket client, Set<Socket> lines) throws IOException, InterruptedException;
    }

    private final String name;
    private final Talk talk;
    private final Set<Socket> lines = ConcurrentHashMap.newKeySet();
    private final InetSocketAddress place;
    private volatile ServerSocket server;

    /** @param wanted port 0 for any */
    SimulatorServer(String name, InetSocketAddress wanted, Talk talk) throws IOException {
        this.name = name;
        this.talk = talk;
        server = listen(wanted);
        place = (InetSocketAddress) server.getLocalSocketAddress();
    }

    /** {@code HOST:PORT} */
    String hostAndPort() {
        return place.getAddress().getHostAddress() + ":" + place.getPort();
    }

    void unplug() {
        try {
            server.close();
            for (Socket line : lines) {
                line.close();
            }
            lines.clear();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void replug() {
        try {
            server = listen(place);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ServerSocket listen(InetSocketAddress where) throws IOException {
        ServerSocket listening = new ServerSocket();
        listening.setReuseAddress(true);
        listening.bind(where);
        Thread.ofPlatform().daemon().name(name).start(() -> serve(listening));
        return listening;
    }

    private void serve(ServerSocket listening) {
        while (!listening.isClosed()) {
            try {
                Socket client = listening.accept();
                lines.add(client);
                Thread.ofVirtual().name(name + ", client").start(() -> serve(client));
            } catch (IOException e) {
                // Unplugged: the loop's condition says so.
                continue;
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            client.setTcpNoDelay(true);
            talk.with(client, lines);
        } catch (IOException e) {
            // The client hung up, or the line was cut on purpose.
            lines.remove(client);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lines.remove(client);
        }
    }
}
