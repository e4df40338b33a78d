package yiwang.device.spi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import yiwang.device.api.Cancellation;

class LimitedCallTest {

    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Duration SHORT = Duration.ofMillis(200);

    private final CountDownLatch ended = new CountDownLatch(1);

    @Test
    void what_the_call_returns_or_throws_comes_back() {
        assertThat(LimitedCall.run("call", () -> 7, LONG, Cancellation.NEVER)).isEqualTo(new LimitedCall.Returned<>(7));
        OutOfMemoryError error = new OutOfMemoryError("asked for too much");
        assertThat(LimitedCall.run("call", () -> {
            throw error;
        }, LONG, Cancellation.NEVER)).isEqualTo(new LimitedCall.Threw<>(error));
    }

    @Test
    void a_call_that_blocks_on_a_silent_socket_is_ended_at_the_limit() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(LimitedCall.run("call", () -> readFrom(silent.getLocalPort()), SHORT, Cancellation.NEVER)).isInstanceOf(LimitedCall.OutOfTime.class);
            assertThat(ended.await(10, TimeUnit.SECONDS)).as("its thread does not stay behind").isTrue();
        }
    }

    @Test
    void cancelling_ends_it_long_before_the_limit() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(LimitedCall.run("call", () -> readFrom(silent.getLocalPort()), LONG, () -> true)).isInstanceOf(LimitedCall.Cancelled.class);
            assertThat(ended.await(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void an_interrupt_of_the_caller_cancels_and_stays_set() throws Exception {
        Thread.currentThread().interrupt();
        assertThat(LimitedCall.run("call", () -> ended.await(30, TimeUnit.SECONDS), LONG, Cancellation.NEVER)).isInstanceOf(LimitedCall.Cancelled.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    private int readFrom(int port) throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port); InputStream stream = socket.getInputStream()) {
            return stream.read();
        } finally {
            ended.countDown();
        }
    }
}
