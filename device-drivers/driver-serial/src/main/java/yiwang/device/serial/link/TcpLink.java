package yiwang.device.serial.link;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;

/** A network connection that carries the same bytes as a line; never blocks longer than asked, in either direction. */
final class TcpLink implements ByteLink {

    private final SocketChannel channel;
    private final Selector selector;
    private final SelectionKey key;

    TcpLink(SocketChannel channel) throws IOException {
        this.channel = channel;
        this.selector = Selector.open();
        this.key = channel.register(selector, SelectionKey.OP_READ);
    }

    @Override
    public int read(byte[] into, Duration limit) throws LinkException {
        Deadline deadline = Deadline.after(limit);
        ByteBuffer buffer = ByteBuffer.wrap(into);
        try {
            while (true) {
                int count = channel.read(buffer);
                if (count < 0) {
                    throw LinkException.lost("the other end closed the connection");
                }
                if (count > 0 || deadline.passed()) {
                    return count;
                }
                await(SelectionKey.OP_READ, deadline);
            }
        } catch (LinkException e) {
            throw e;
        } catch (IOException e) {
            throw LinkException.lost("reading failed: " + e.getClass().getSimpleName());
        }
    }

    @Override
    public int write(byte[] bytes, Duration limit) throws LinkException {
        Deadline deadline = Deadline.after(limit);
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        try {
            while (true) {
                channel.write(buffer);
                if (!buffer.hasRemaining() || deadline.passed()) {
                    return buffer.position();
                }
                await(SelectionKey.OP_WRITE, deadline);
            }
        } catch (IOException e) {
            throw LinkException.lost("writing failed: " + e.getClass().getSimpleName());
        }
    }

    private void await(int what, Deadline deadline) throws IOException {
        key.interestOps(what);
        selector.select(Math.max(1, deadline.remaining().toMillis()));
        selector.selectedKeys().clear();
    }

    @Override
    public void close() {
        try (selector; channel) {
            key.cancel();
        } catch (IOException e) {
            // Nothing is left to release.
        }
    }
}
