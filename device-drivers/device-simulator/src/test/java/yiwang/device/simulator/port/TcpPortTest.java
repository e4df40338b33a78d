package yiwang.device.simulator.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;

class TcpPortTest {

    private static final int TIMES = 10;
    private static final int MANY = 30;

    private final TcpPort port = new TcpPort(0);

    @AfterEach
    void close() {
        port.close();
    }

    @RepeatedTest(TIMES)
    void who_comes_back_at_once_is_not_cut_off_with_those_who_were_there() throws Exception {
        port.plug(TcpPortTest::echo);
        List<Socket> before = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            before.add(echoed(connect()));
        }
        Thread pulling = Thread.ofPlatform().start(port::unplug);
        while (!isRefused()) {
            Thread.onSpinWait();
        }
        port.plug(TcpPortTest::echo);
        try (Socket back = echoed(connect())) {
            pulling.join();
            echoed(back);
        }
        for (Socket socket : before) {
            assertThat(socket.getInputStream().read()).as("the end").isNegative();
            socket.close();
        }
    }

    private static void echo(Wire wire) throws IOException {
        for (int one = wire.read(); one >= 0; one = wire.read()) {
            wire.write(new byte[] {(byte) one}, 0, 1);
        }
    }

    private Socket connect() throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt(port.address().substring(port.address().lastIndexOf(':') + 1)));
    }

    private static Socket echoed(Socket socket) throws IOException {
        socket.getOutputStream().write(7);
        assertThat(socket.getInputStream().read()).isEqualTo(7);
        return socket;
    }

    private boolean isRefused() {
        try (Socket socket = connect()) {
            return false;
        } catch (IOException e) {
            return true;
        }
    }
}
