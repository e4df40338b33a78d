package yiwang.device.serial.link;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.UnknownHostException;
import java.nio.channels.SocketChannel;
import java.time.Duration;

/** Connects to a reader or printer on the network, or to a serial-to-network converter. */
public record TcpLinkOpener(String host, int port) implements LinkOpener {

    /** A device in the same building answers at once or not at all. */
    private static final long LONGEST_MS = 2000;

    @Override
    public ByteLink open(Duration limit) throws LinkException {
        SocketChannel channel = null;
        try {
            channel = SocketChannel.open();
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            channel.socket().connect(new InetSocketAddress(host, port), (int) Math.clamp(limit.toMillis(), 1, LONGEST_MS));
            channel.configureBlocking(false);
            return new TcpLink(channel);
        } catch (UnknownHostException e) {
            close(channel);
            throw LinkException.absent("no host " + host);
        } catch (IOException e) {
            close(channel);
            throw LinkException.absent(host + ":" + port + " takes no connection (" + e.getClass().getSimpleName() + ")");
        }
    }

    @Override
    public boolean shared() {
        return true;
    }

    private static void close(SocketChannel channel) {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            // The opening has failed already; that is what gets reported.
        }
    }
}
