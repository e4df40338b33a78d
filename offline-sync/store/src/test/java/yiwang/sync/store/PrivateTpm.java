package yiwang.sync.store;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import yiwang.sync.store.keeper.KeyKeepers;
import yiwang.sync.store.keeper.Tpm2Keeper;

/** A TPM 2.0 in a process of its own (swtpm), its state in a folder. */
final class PrivateTpm implements AutoCloseable {

    private static final int PAIRS = 50;

    private final Path state;
    private final int port;
    private Process process;

    private PrivateTpm(Path state, int port) {
        this.state = state;
        this.port = port;
    }

    /** @param state its own folder; the same one again is the same chip */
    static PrivateTpm in(Path state) throws IOException, InterruptedException {
        Files.createDirectories(state);
        PrivateTpm tpm = new PrivateTpm(state, freePair());
        tpm.powerOn();
        return tpm;
    }

    String tcti() {
        return "swtpm:host=127.0.0.1,port=" + port;
    }

    KeyKeepers keepers() {
        return new KeyKeepers(java.util.List.of(new Tpm2Keeper(tcti())));
    }

    /** What somebody does in the BIOS: the seed is another one from now on. */
    void clear() throws IOException, InterruptedException {
        ProcessBuilder clear = new ProcessBuilder("tpm2_clear").redirectErrorStream(true);
        clear.environment().put("TPM2TOOLS_TCTI", tcti());
        Process cleared = clear.redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        if (cleared.waitFor() != 0) {
            throw new IllegalStateException("tpm2_clear failed");
        }
    }

    void powerOff() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }

    void powerOn() throws IOException, InterruptedException {
        process = new ProcessBuilder("swtpm", "socket", "--tpm2", "--tpmstate", "dir=" + state.toAbsolutePath(), "--flags", "not-need-init,startup-clear",
                "--server", "type=tcp,bindaddr=127.0.0.1,port=" + port, "--ctrl", "type=tcp,bindaddr=127.0.0.1,port=" + (port + 1))
                .redirectErrorStream(true).redirectOutput(state.resolve("swtpm.log").toFile()).start();
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (!answers()) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                throw new IllegalStateException("swtpm does not answer: " + Files.readString(state.resolve("swtpm.log")));
            }
            process.waitFor(20, TimeUnit.MILLISECONDS);
        }
    }

    /** At its control channel: one who hangs up at the other would be its only client. */
    private boolean answers() {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port + 1)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    /** tpm2-tools expect the control channel one port above. */
    private static int freePair() throws IOException {
        for (int i = 0; i < PAIRS; i++) {
            try (ServerSocket one = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                 ServerSocket next = new ServerSocket(one.getLocalPort() + 1, 1, InetAddress.getLoopbackAddress())) {
                return next.getLocalPort() - 1;
            } catch (IOException e) {
                // The neighbour is taken: another pair.
                continue;
            }
        }
        throw new IOException("no two free ports side by side");
    }

    @Override
    public void close() throws InterruptedException {
        powerOff();
    }
}
