package yiwang.device.sensors;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.time.Instant;

/** A time server on the loopback address, written from RFC 4330 and not from the driver; tells the time that it is told. */
final class TimeServer implements AutoCloseable {

    enum Lie { NONE, UNSYNCHRONISED, ANOTHER_QUESTION }

    private volatile DatagramSocket socket;
    private volatile Instant time;
    private volatile Lie lie = Lie.NONE;
    private final int port;

    private TimeServer(Instant time) throws IOException {
        this.time = time;
        socket = new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        port = socket.getLocalPort();
    }

    static TimeServer start(Instant time) throws IOException {
        TimeServer server = new TimeServer(time);
        server.serve();
        return server;
    }

    int port() {
        return port;
    }

    void say(Instant now) {
        time = now;
    }

    void lie(Lie next) {
        lie = next;
    }

    void unplug() {
        socket.close();
    }

    void replug() {
        try {
            socket = new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            serve();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void serve() {
        DatagramSocket line = socket;
        Thread.ofVirtual().name("time server").start(() -> {
            byte[] question = new byte[48];
            while (!line.isClosed()) {
                try {
                    DatagramPacket packet = new DatagramPacket(question, question.length);
                    line.receive(packet);
                    byte[] answer = answer(ByteBuffer.wrap(question));
                    line.send(new DatagramPacket(answer, answer.length, packet.getSocketAddress()));
                } catch (IOException e) {
                    // Unplugged: the loop's condition says so.
                    continue;
                }
            }
        });
    }

    private byte[] answer(ByteBuffer question) {
        int leap = lie == Lie.UNSYNCHRONISED ? 3 : 0;
        ByteBuffer answer = ByteBuffer.allocate(48).put((byte) (leap << 6 | 4 << 3 | 4)).put((byte) 2);
        answer.putLong(24, question.getLong(40) + (lie == Lie.ANOTHER_QUESTION ? 1 : 0));
        answer.putInt(40, (int) (time.getEpochSecond() + 2_208_988_800L));
        answer.putInt(44, (int) ((long) (time.getNano() / 1e9 * (1L << 32))));
        return answer.array();
    }

    @Override
    public void close() {
        unplug();
    }
}
