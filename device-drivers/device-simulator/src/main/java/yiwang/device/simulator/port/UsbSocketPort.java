package yiwang.device.simulator.port;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A card reader's four bulk pipes, packet by packet over a socket in the file system: endpoint (1 byte), length (1 byte), at most 64
 * bytes. What stands in for libusb on the other end makes transfers of them.
 */
final class UsbSocketPort implements SimulatedPort {

    private final Path path;
    private final Set<SocketChannel> connections = ConcurrentHashMap.newKeySet();
    private ServerSocketChannel server;

    UsbSocketPort(String path) {
        this.path = Path.of(path).toAbsolutePath();
    }

    @Override
    public String address() {
        return "usb:0400:c35a";
    }

    @Override
    public synchronized void plug(WireHandler handler) throws IOException {
        if (server != null) {
            return;
        }
        ServerSocketChannel opened = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        opened.bind(UnixDomainSocketAddress.of(path));
        server = opened;
        Thread.ofPlatform().daemon().name("simulated-usb-" + path.getFileName()).start(() -> accept(opened, handler));
    }

    private void accept(ServerSocketChannel listening, WireHandler handler) {
        while (listening.isOpen()) {
            try {
                SocketChannel channel = listening.accept();
                connections.add(channel);
                Thread.ofPlatform().daemon().name("simulated-usb-device").start(() -> serve(channel, handler));
                if (!listening.isOpen()) {
                    channel.close();
                }
            } catch (IOException e) {
                // Closing the listening socket ends accept() like this; anything else concerns one caller only.
            }
        }
    }

    private void serve(SocketChannel channel, WireHandler handler) {
        try (channel) {
            handler.serve(new SamUsbWire(Channels.newInputStream(channel), Channels.newOutputStream(channel)));
        } catch (IOException e) {
            // The caller hung up.
        } finally {
            connections.remove(channel);
        }
    }

    @Override
    public synchronized void unplug() {
        try {
            if (server != null) {
                server.close();
                server = null;
                Files.deleteIfExists(path);
            }
            for (SocketChannel channel : connections) {
                channel.close();
            }
        } catch (IOException e) {
            throw new IllegalStateException("the socket does not close", e);
        }
    }

    @Override
    public void close() {
        unplug();
    }
}
