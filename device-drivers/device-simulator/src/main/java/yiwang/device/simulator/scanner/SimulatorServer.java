package yiwang.device.simulator.scanner;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import yiwang.device.simulator.port.KeptPort;

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
    private final KeptPort port;

    /** @param wanted port 0 for any */
    SimulatorServer(String name, InetSocketAddress wanted, Talk talk) throws IOException {
        this.name = name;
        this.talk = talk;
        port = new KeptPort(name, wanted);
        port.listen(this::answer);
    }

    /** {@code HOST:PORT} */
    String hostAndPort() {
        InetSocketAddress place = port.place();
        return place.getAddress().getHostAddress() + ":" + place.getPort();
    }

    synchronized void unplug() {
        try {
            port.refuse();
            hangUp();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    synchronized void replug() {
        try {
            port.listen(this::answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends it and gives the number back. */
    synchronized void close() {
        try {
            port.close();
            hangUp();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void hangUp() throws IOException {
        for (Socket line : lines) {
            line.close();
        }
        lines.clear();
    }

    private void answer(Socket client) {
        lines.add(client);
        Thread.ofVirtual().name(name + ", client").start(() -> serve(client));
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
