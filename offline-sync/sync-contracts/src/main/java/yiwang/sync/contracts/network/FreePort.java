package yiwang.sync.contracts.network;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A port of loopback for a server that goes away and comes back. It is below those that the system gives to outgoing connections
 * (32768 and up on Linux): one of those is now and then taken meanwhile, be it by a client that asks for the server and so connects to itself.
 */
public final class FreePort {

    private static final int LOWEST = 12_000;
    private static final int ABOVE_HIGHEST = 32_000;
    private static final int ATTEMPTS = 200;

    private FreePort() { }

    public static int take() {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            int port = ThreadLocalRandom.current().nextInt(LOWEST, ABOVE_HIGHEST);
            if (isFree(port)) {
                return port;
            }
        }
        throw new AssertionError("no port is free");
    }

    /** For {@code --listen}. */
    public static String address() {
        return "127.0.0.1:" + take();
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
