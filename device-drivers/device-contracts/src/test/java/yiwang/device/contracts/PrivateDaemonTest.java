package yiwang.device.contracts;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.io.TempDir;

class PrivateDaemonTest {

    private static final int TIMES = 10;

    @TempDir
    private Path folder;

    /** A process with much memory takes its time to die, and its command is gone before its sockets are. */
    @RepeatedTest(TIMES)
    void what_was_killed_listens_no_more() throws IOException {
        int port = PrivateDaemon.freePort();
        PrivateDaemon daemon = PrivateDaemon.start(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xms400m", "-Xmx400m", "-XX:+UseSerialGC",
                "-XX:+AlwaysPreTouch", "-cp", System.getProperty("java.class.path"), Listener.class.getName(), Integer.toString(port)), Map.of(), folder.resolve("log"), port);
        daemon.close();
        assertThatThrownBy(() -> connect(port)).isInstanceOf(ConnectException.class);
    }

    private static void connect(int port) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port));
        }
    }

    /** Listens until it is killed. */
    static final class Listener {

        private Listener() { }

        public static void main(String[] arguments) throws IOException {
            try (ServerSocket socket = new ServerSocket(Integer.parseInt(arguments[0]))) {
                while (true) {
                    socket.accept().close();
                }
            }
        }
    }
}
