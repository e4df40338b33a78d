package yiwang.device.simulator.scanner;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import yiwang.device.simulator.SimulatedDevice;

/** A saned with one scanner, flatbed and feeder, that speaks SANE's true network protocol and can fall ill in any way. */
public final class SanedSimulator implements SimulatedDevice {

    private static final String NAME = "simulated";

    private final PaperPath paper = new PaperPath();
    private final LinkFaults faults = new LinkFaults();
    private final Set<Socket> clients = ConcurrentHashMap.newKeySet();
    private final InetSocketAddress place;
    private volatile ServerSocket server;

    private SanedSimulator(InetSocketAddress wanted) throws IOException {
        server = listen(wanted);
        place = (InetSocketAddress) server.getLocalSocketAddress();
    }

    public static SanedSimulator start() throws IOException {
        return start(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    }

    /** @param place port 0 for any */
    public static SanedSimulator start(InetSocketAddress place) throws IOException {
        return new SanedSimulator(place);
    }

    public PaperPath paper() {
        return paper;
    }

    public LinkFaults faults() {
        return faults;
    }

    @Override
    public String address() {
        return "sane:" + place.getAddress().getHostAddress() + ":" + place.getPort() + "/" + NAME;
    }

    @Override
    public void unplug() {
        try {
            server.close();
            for (Socket client : clients) {
                client.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void replug() {
        try {
            server = listen(place);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        unplug();
    }

    private ServerSocket listen(InetSocketAddress where) throws IOException {
        ServerSocket listening = new ServerSocket();
        listening.setReuseAddress(true);
        listening.bind(where);
        Thread.ofPlatform().daemon().name("simulated saned").start(() -> serve(listening));
        return listening;
    }

    private void serve(ServerSocket listening) {
        while (!listening.isClosed()) {
            try {
                Socket client = listening.accept();
                clients.add(client);
                Thread.ofVirtual().name("simulated saned, client").start(() -> talk(client));
            } catch (IOException e) {
                // Unplugged: the loop's condition says so.
                continue;
            }
        }
    }

    private void talk(Socket client) {
        try (client) {
            client.setTcpNoDelay(true);
            new SaneConversation(NAME, paper, faults, client, clients).run();
        } catch (IOException e) {
            // The client hung up, or the line was cut on purpose.
            clients.remove(client);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            clients.remove(client);
        }
    }
}
