package yiwang.device.scanning.sane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yiwang.device.api.Cancellation;
import yiwang.device.api.DocumentScanner;
import yiwang.device.api.ScanOutcome;
import yiwang.device.api.ScanSettings;
import yiwang.device.scanning.ScanStopped;

/** What listens at the scanner's address need not be a saned, nor a healthy one. */
class HostileSanedTest {

    private static final Duration LIMIT = Duration.ofSeconds(10);

    @Test
    void five_hundred_mutated_conversations_end_in_an_outcome() throws IOException {
        byte[] conversation = recordedConversation();
        Random random = new Random(20261121);
        int refused = 0;
        for (int round = 0; round < 500; round++) {
            refused += scanAgainst(mutate(conversation, random)) instanceof ScanOutcome.NotScanned ? 1 : 0;
        }
        assertThat(refused).as("none of them has a data connection to give pages").isEqualTo(500);
    }

    @Test
    void a_web_server_in_its_place_is_a_fault() throws IOException {
        assertThat(scanAgainst("HTTP/1.1 400 Bad Request\r\n\r\n<html></html>".getBytes())).isInstanceOf(ScanOutcome.NotScanned.class);
        assertThat(scanAgainst(new byte[0])).isInstanceOf(ScanOutcome.NotScanned.class);
    }

    @ParameterizedTest
    @CsvSource({"2147483647,2147483647,2147483647,8", "-1,100,100,8", "0,0,0,8", "300,100,-2,8", "300,100,100,7", "99,100,100,8",
        "120000,40000,40000,8", "65536,65536,65536,8", "300,-100,100,8"})
    void an_impossible_page_is_refused_before_memory_is_taken(int bytesPerLine, int width, int lines, int depth) {
        assertThatExceptionOfType(ScanStopped.class).isThrownBy(new SaneFrame(SaneFrame.Format.GRAY, true, bytesPerLine, width, lines, depth)::checked)
                .withMessageContaining("impossible page");
    }

    @ParameterizedTest
    @CsvSource({"RGB,21048,7016,9933,8", "RGB,1299,433,-1,8", "GRAY,55,433,500,1"})
    void the_largest_real_page_and_one_of_unknown_height_pass(SaneFrame.Format format, int bytesPerLine, int width, int lines, int depth) {
        assertThatNoException().isThrownBy(new SaneFrame(format, true, bytesPerLine, width, lines, depth)::checked);
    }

    /** What a real saned says during one scan. */
    private static byte[] recordedConversation() throws IOException {
        SanedRig rig = new SanedRig();
        try (rig; SaneRelay relay = new SaneRelay(rig.saned.port(), 100); DocumentScanner scanner = SanedRig.open(relay.address("test:0"))) {
            assertThat(scanner.scan(ScanSettings.DEFAULT, LIMIT, Cancellation.NEVER)).isInstanceOf(ScanOutcome.Scanned.class);
            return relay.said();
        }
    }

    private static ScanOutcome scanAgainst(byte[] said) throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                DocumentScanner scanner = SanedRig.open("127.0.0.1:" + server.getLocalPort() + "/test:0")) {
            Thread.ofVirtual().name("hostile saned").start(() -> say(server, said));
            return scanner.scan(ScanSettings.DEFAULT, LIMIT, Cancellation.NEVER);
        }
    }

    private static boolean say(ServerSocket server, byte[] said) {
        try (Socket client = server.accept()) {
            client.getOutputStream().write(said);
            client.shutdownOutput();
            return client.getInputStream().readAllBytes().length >= 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static byte[] mutate(byte[] seed, Random random) {
        byte[] bytes = Arrays.copyOf(seed, random.nextInt(3) == 0 ? random.nextInt(seed.length) : seed.length);
        for (int count = 1 + random.nextInt(8); count > 0 && bytes.length > 0; count--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }
}
