package yiwang.device.sensors;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;
import yiwang.device.api.DeviceFault;

/** Asks a time server once (SNTP, RFC 4330). */
final class NtpReference implements ClockReference {

    private final String host;
    private final int port;
    private final LongSupplier nanos;
    private final RandomGenerator random;

    NtpReference(String host, int port, LongSupplier nanos, RandomGenerator random) {
        this.host = host;
        this.port = port;
        this.nanos = nanos;
        this.random = random;
    }

    @Override
    public Instant now(Duration limit) throws ProbeException {
        long cookie = random.nextLong();
        try (DatagramSocket socket = new DatagramSocket()) {
            socket.connect(InetAddress.getByName(host), port);
            socket.setSoTimeout((int) Math.clamp(limit.toMillis(), 1, 5000));
            byte[] question = NtpMessage.question(cookie);
            long asked = nanos.getAsLong();
            socket.send(new DatagramPacket(question, question.length));
            byte[] buffer = new byte[NtpMessage.BYTES + 1];
            DatagramPacket answer = new DatagramPacket(buffer, buffer.length);
            socket.receive(answer);
            Duration halfWay = Duration.ofNanos((nanos.getAsLong() - asked) / 2);
            byte[] bytes = Arrays.copyOf(buffer, answer.getLength());
            return NtpMessage.time(bytes, cookie).orElseThrow(() -> new ProbeException(DeviceFault.Kind.PROTOCOL, "not the answer of a time server that knows the time")).plus(halfWay);
        } catch (SocketTimeoutException e) {
            throw new ProbeException(DeviceFault.Kind.NO_ANSWER, "the time server does not answer");
        } catch (UnknownHostException e) {
            throw new ProbeException(DeviceFault.Kind.ABSENT, "no such time server");
        } catch (IOException e) {
            throw new ProbeException(DeviceFault.Kind.ABSENT, "no time server there");
        }
    }
}
